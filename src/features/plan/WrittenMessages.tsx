import { smsAddress } from '../../content/sendAddresses.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { readyWords } from './readyWords.ts';

/** The ready texts as they are read without scripts; the phone's own message app opens with them. */
export function WrittenMessages({ hotline }: { hotline: string }) {
  const language = useLanguage();
  const { t, dir } = language;
  return (
    <>
      <p>
        <TextRun text={t('plan.messageSends')} dir={dir} />
      </p>
      <p>{t('plan.messageTraces')}</p>
      {Object.entries(readyWords(language, hotline)).map(([name, words]) => (
        <div key={name} className="about">
          <h3 id={`${name}-h`}>{t(`plan.${name}`)}</h3>
          <p>
            <TextRun text={words} dir={dir} />
          </p>
          <a
            id={`${name}-sms`}
            aria-labelledby={`${name}-sms ${name}-h`}
            className="btn k"
            href={smsAddress('', words)}
          >
            {t('plan.sms')}
          </a>
        </div>
      ))}
    </>
  );
}
