import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { ReadyMessage } from './ReadyMessage.tsx';
import { readyWords } from './readyWords.ts';

/** Two ready texts for a trusted person: the alarm, and the way back from a false one. Only the reader sends them. */
export function Messages({ hotline }: { hotline: string }) {
  const language = useLanguage();
  const { t, dir } = language;
  const { alarm, falseAlarm } = readyWords(language, hotline);
  const [phone] = useTyped('plan.person1Phone');
  return (
    <div className="about">
      {/* The words end where the reader writes on. */}
      <ReadyMessage name="alarm" text={`${alarm} `} phone={phone} />
      <p>
        <TextRun text={t('plan.messageSends')} dir={dir} />
      </p>
      <p>{t('plan.messageTraces')}</p>
      <ReadyMessage name="falseAlarm" text={falseAlarm} phone={phone} />
    </div>
  );
}
