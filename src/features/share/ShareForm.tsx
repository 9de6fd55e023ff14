import { useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { BigCodes } from './BigCodes.tsx';
import { CodeChoice } from './CodeChoice.tsx';
import { CodePlate } from './CodePlate.tsx';
import { Embed } from './Embed.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { PaperAndFile } from './PaperAndFile.tsx';
import { TopicChoice } from './TopicChoice.tsx';
import { TopicPicture } from './TopicPicture.tsx';
import type { Choice } from './useChoice.ts';
import { Ways } from './Ways.tsx';

/** Readers first, then what, then the code and the ways to send it, and the text itself, to be copied where all else fails. */
export function ShareForm({ site, tiles, choice }: { site: SiteView; tiles: TileView[]; choice: Choice }) {
  const { t, tag } = useLanguage();
  const [big, setBig] = useState(false);
  const { codes, text } = choice;
  const [key, setKey] = useState('');
  const code = codes.find((each) => each.key === key) ?? codes[0];
  return (
    <>
      <LanguageChips languages={site.languages} chosen={choice.tags} choose={choice.setTags} />
      <TopicChoice tiles={tiles} chosen={choice.ids} choose={choice.setIds} />
      {choice.without.length > 0 && (
        <p role="status">{t('share.notHere', { languages: choice.without.join(' · ') })}</p>
      )}
      {code && (
        <>
          {codes.length > 1 && <CodeChoice codes={codes} chosen={code} choose={setKey} />}
          <CodePlate code={code} dated={choice.dated(code.tag)} version={site.release.version} />
          <Ways
            text={text}
            link={codes.map(({ address }) => address).join('\n')}
            subject={t('app.name')}
            big={() => setBig(true)}
          />
          <p className="row s">
            <Icon name="lock" />
            <span className="g">{t('share.private')}</span>
          </p>
          <TopicPicture code={code} dated={`${choice.dated(code.tag)} ${site.release.version}`} />
          <PaperAndFile code={code} site={site} dated={choice.dated(tag)} />
          <label className="field">
            {t('share.text')}
            <textarea readOnly dir="auto" value={text} />
          </label>
          <Embed key={code.key} code={code} origin={site.url || location.origin} />
        </>
      )}
      <p>
        <a className="btn" href={pagePath(tag, 'event')}>
          {t('share.event')}
        </a>
      </p>
      {big && <BigCodes codes={codes} close={() => setBig(false)} />}
    </>
  );
}
