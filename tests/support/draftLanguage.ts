import { revise } from '../../src/build/revise.ts';
import { UI_ROLE } from '../../src/content/content.ts';
import { pluralKeys } from '../../src/content/rules/pluralKeys.ts';
import type { Language, UiSource } from '../../src/content/schema.ts';
import type { LocalesCopy } from './localesCopy.ts';

/** Words that are not English, so that they count as a translation, and keep every name, number and placeholder. */
export const translated = (text: string): string => `«${text}»`;

/**
 * Adds a language the way a translator does: a folder with `language.json` and the interface. No topic is translated,
 * and no file of code is touched.
 */
export function addLanguage(copy: LocalesCopy, tag: string, own: Partial<Language>): void {
  const english = JSON.parse(copy.read('en/language.json')) as Language;
  const step = { by: 'machine', on: '2026-11-24' };
  copy.write(`${tag}/language.json`, { ...english, draftedBy: step, backTranslatedBy: null, checkedBy: null, ...own });
  for (const file of copy.list('en/ui')) {
    const source = JSON.parse(copy.read(`en/ui/${file}`)) as UiSource;
    const units = pluralKeys(source, tag).map(({ key, text }) => [
      key,
      { of: revise(UI_ROLE, text), text: translated(text) },
    ]);
    copy.write(`${tag}/ui/${file}`, Object.fromEntries(units));
  }
}
