import type { SiteEntry } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';

/** Tells a mistake by mail or on paper. */
export function MistakePage({ site }: { site: SiteEntry }) {
  const { t } = useLanguage();
  return (
    <h1 tabIndex={-1} data-mail={site.mail}>
      {t('mistake.title')}
    </h1>
  );
}
