import { useState } from 'react';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Button } from '../../ui/Button.tsx';
import { BigCodes } from './BigCodes.tsx';
import { CodePlate } from './CodePlate.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { TopicChoice } from './TopicChoice.tsx';
import { useChoice } from './useChoice.ts';
import { WrittenAddresses } from './WrittenAddresses.tsx';

/** For a meeting: a code in each language, one after another over the whole screen, or all on a sheet of paper. */
export function EventPage({ site, tiles }: { site: SiteView; tiles: TileView[] }) {
  const { t } = useLanguage();
  const every = site.languages.map(({ tag }) => tag);
  const choice = useChoice(site, tiles, every);
  const [shown, setShown] = useState(false);
  return (
    <>
      <h1 tabIndex={-1}>{t('event.title')}</h1>
      <p>{t('event.lead')}</p>
      {!choice && <WrittenAddresses tiles={tiles} />}
      {choice && (
        <>
          <LanguageChips languages={site.languages} chosen={choice.tags} choose={choice.setTags} />
          <TopicChoice tiles={tiles} chosen={choice.ids} choose={choice.setIds} />
          {choice.codes.length > 0 && (
            <>
              <div className="row acts">
                <Button main onPress={() => setShown(true)}>
                  {t('event.show')}
                </Button>
                <Button icon="printer" onPress={() => window.print()}>
                  {t('event.print')}
                </Button>
              </div>
              <div className="plates">
                {choice.codes.map((code) => (
                  <CodePlate key={code.key} code={code} dated={choice.dated(code.tag)} version={site.release.version} />
                ))}
              </div>
            </>
          )}
          {shown && <BigCodes codes={choice.codes} turning close={() => setShown(false)} />}
        </>
      )}
    </>
  );
}
