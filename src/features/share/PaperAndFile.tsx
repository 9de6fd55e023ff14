import { ALL_LANGUAGES, filePath } from '../../content/filePath.ts';
import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Code } from './codesOf.ts';

/** The ways that need no network at the other end: sheets of paper, and the whole guide as a file. */
export function PaperAndFile({ code }: { code: Code }) {
  const { t, tag } = useLanguage();
  const file = (of: string, words: string) => (
    <a className="btn" href={filePath(of)} download>
      <Icon name="get" />
      {words}
    </a>
  );
  return (
    <section className="stack">
      <a className="btn" href={`${pagePath(tag, 'flyer')}#topic=${code.id}&first=${code.tag}`}>
        <Icon name="printer" />
        {t('share.flyer')}
      </a>
      {file(code.tag, `${t('share.file')}: ${code.autonym}`)}
      {file(ALL_LANGUAGES, t('share.fileAll'))}
      <p className="s">{t('share.fileHint')}</p>
    </section>
  );
}
