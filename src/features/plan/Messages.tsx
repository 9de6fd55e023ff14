import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { ReadyMessage } from './ReadyMessage.tsx';
import { readyWords } from './readyWords.ts';

/** Ready texts: the alarm, the way back from a false one, and the question about somebody missing. Only the reader sends them. */
export function Messages({ hotline }: { hotline: string }) {
  const language = useLanguage();
  const { t, dir } = language;
  const { alarm, falseAlarm, missing } = readyWords(language, hotline);
  const [phone] = useTyped('plan.person1Phone');
  return (
    <div className="about">
      <ReadyMessage name="alarm" text={alarm} phone={phone} />
      <p>
        <TextRun text={t('plan.messageSends')} dir={dir} />
      </p>
      <p>{t('plan.messageTraces')}</p>
      <ReadyMessage name="falseAlarm" text={falseAlarm} phone={phone} />
      {/* It may be person 1 who is missing. */}
      <ReadyMessage name="missing" text={missing} phone="" />
    </div>
  );
}
