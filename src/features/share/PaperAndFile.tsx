import { ALL_LANGUAGES } from '../../content/filePath.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Code } from './codesOf.ts';
import { FileCheck } from './FileCheck.tsx';
import { FileLinks } from './FileLinks.tsx';
import { WHOLE } from './shareMessage.ts';

interface PaperAndFileProps {
  code: Code;
  site: SiteView;
  /** The words with the day of the text. */
  dated: string;
}

/** The ways that need no network at the other end: sheets of paper, and the whole guide as a file. */
export function PaperAndFile({ code, site, dated }: PaperAndFileProps) {
  const { t, tag } = useLanguage();
  // Of the whole guide there is no sheet: which topic is chosen there.
  const topic = code.id === WHOLE ? '' : `topic=${code.id}&`;
  return (
    <section className="stack">
      <a className="btn" href={`${pagePath(tag, 'flyer')}#${topic}first=${code.tag}`}>
        <Icon name="printer" />
        {t('share.flyer')}
      </a>
      <FileLinks tag={code.tag} autonym={code.autonym} />
      <FileCheck site={site} names={[code.tag, ALL_LANGUAGES]} dated={dated} />
    </section>
  );
}
