import { smsAddress } from '../../content/sendAddresses.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { type Hotlines, type ReadyName, readyWords } from './readyWords.ts';

/** The ready texts as they are read without scripts; the phone's own message app opens with them. */
export function WrittenMessages({ names, hotlines }: { names: ReadyName[]; hotlines: Hotlines }) {
  const language = useLanguage();
  const { t, dir } = language;
  const ready = readyWords(language, hotlines);
  return (
    <>
      {names.map((name) => (
        <div key={name} className="about">
          <h3 id={`${name}-h`}>{t(`plan.${name}`)}</h3>
          <p>
            <TextRun text={ready[name]} dir={dir} />
          </p>
          <a
            id={`${name}-sms`}
            aria-labelledby={`${name}-sms ${name}-h`}
            className="btn k"
            href={smsAddress('', ready[name])}
          >
            {t('plan.sms')}
          </a>
        </div>
      ))}
    </>
  );
}
