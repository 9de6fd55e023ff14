import { useLanguage } from '../../i18n/LanguageContext.ts';

/** The heading of the language picker; the list itself stands at the foot of every page, so here it comes at once. */
export function LanguagesPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('languages.title')}</h1>
      <p>{t('languages.lead')}</p>
    </>
  );
}
