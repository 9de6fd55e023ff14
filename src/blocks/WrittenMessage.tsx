import { smsAddress } from '../content/sendAddresses.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { TextRun } from '../ui/TextRun.tsx';

interface WrittenMessageProps {
  /** Its name in the words of the plan (`plan.alarm`). */
  name: string;
  text: string;
}

/** A ready text as it is read without scripts; the phone's own message app opens with it. */
export function WrittenMessage({ name, text }: WrittenMessageProps) {
  const { t, dir } = useLanguage();
  return (
    <div className="about">
      <h3 id={`${name}-h`}>{t(`plan.${name}`)}</h3>
      <p>
        <TextRun text={text} dir={dir} />
      </p>
      <a id={`${name}-sms`} aria-labelledby={`${name}-sms ${name}-h`} className="btn k" href={smsAddress('', text)}>
        {t('plan.sms')}
      </a>
    </div>
  );
}
