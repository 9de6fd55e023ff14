import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextRun } from '../../ui/TextRun.tsx';
import { MistakeForm } from './MistakeForm.tsx';

/** Tells a mistake by mail or on paper. Without scripts it is a form to print; nothing typed is kept or sent by the app. */
export function MistakePage({ site }: { site: SiteView }) {
  const { t, dir } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('mistake.title')}</h1>
      <p>{t('mistake.lead')}</p>
      <Notice title={t('mistake.warnTitle')}>
        <p>
          <TextRun text={t('mistake.warn')} dir={dir} />
        </p>
      </Notice>
      <MistakeForm site={site} />
    </>
  );
}
