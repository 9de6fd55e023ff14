import { ALL_LANGUAGES, filePath } from '../../content/filePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The whole guide as a file, in one language and in all of them. */
export function FileLinks({ tag, autonym }: { tag: string; autonym: string }) {
  const { t } = useLanguage();
  const file = (of: string, words: string) => (
    <a className="btn" href={filePath(of)} download>
      <Icon name="get" />
      {words}
    </a>
  );
  return (
    <>
      {file(tag, `${t('share.file')}: ${autonym}`)}
      {file(ALL_LANGUAGES, t('share.fileAll'))}
      <p className="s">{t('share.fileHint')}</p>
    </>
  );
}
