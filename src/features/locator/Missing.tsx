import { ReadyMessage } from '../../blocks/ReadyMessage.tsx';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';

/** The ready question to friends about the person who is looked for, with the name typed for the search. The reader chooses whom to ask. */
export function Missing() {
  const { t } = useLanguage();
  const [given] = useTyped('locator.given');
  const [family] = useTyped('locator.family');
  return <ReadyMessage name="missing" text={`${t('plan.missingText')} ${`${given} ${family}`.trim()}`} phone="" />;
}
