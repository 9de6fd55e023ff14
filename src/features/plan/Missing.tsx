import { useLanguage } from '../../i18n/LanguageContext.ts';
import { ReadyMessage } from './ReadyMessage.tsx';
import { type Hotlines, readyWords } from './readyWords.ts';

/** The ready question about somebody missing. It may be person 1, so it goes to whom the reader chooses. */
export function Missing({ hotlines }: { hotlines: Hotlines }) {
  return <ReadyMessage name="missing" text={readyWords(useLanguage(), hotlines).missing} phone="" />;
}
