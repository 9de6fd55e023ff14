import type { UiSource } from '../schema.ts';

/**
 * The keys a language must have for the given English strings: plural keys (`x_one`, `x_other`) become the plural
 * categories of that language (CLDR), each following the English `_other`; the rest stay as they are.
 */
export function pluralKeys(
  english: UiSource,
  tag: string,
  pinned?: 'other',
): { key: string; text: string; max: number | undefined }[] {
  const categories = pinned ? [pinned] : new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return Object.entries(english).flatMap(([key, { text, max }]) => {
    const plural = /^(.*)_(zero|one|two|few|many|other)$/.exec(key);
    const stem = plural?.[1];
    if (!stem || !english[`${stem}_other`]) return [{ key, text, max }];
    if (plural[2] !== 'other') return [];
    return categories.map((category) => ({ key: `${stem}_${category}`, text, max }));
  });
}
