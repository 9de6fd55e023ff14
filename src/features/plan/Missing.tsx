import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';
import { ReadyMessage } from './ReadyMessage.tsx';
import { type Hotlines, readyWords } from './readyWords.ts';

/**
 * The ready question about somebody missing, with the name typed for the search. It may be person 1, so it goes to whom the
 * reader chooses.
 */
export function Missing({ hotlines }: { hotlines: Hotlines }) {
  const [given] = useTyped('locator.given');
  const [family] = useTyped('locator.family');
  const { missing } = readyWords(useLanguage(), hotlines);
  return <ReadyMessage name="missing" text={missing + `${given} ${family}`.trim()} phone="" />;
}
