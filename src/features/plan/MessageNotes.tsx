import { useLanguage } from '../../i18n/LanguageContext.ts';
import { TextRun } from '../../ui/TextRun.tsx';

/** Who sends a ready message, and what it leaves behind. */
export function MessageNotes() {
  const { t, dir } = useLanguage();
  return (
    <>
      <p>
        <TextRun text={t('plan.messageSends')} dir={dir} />
      </p>
      <p>{t('plan.messageTraces')}</p>
    </>
  );
}
