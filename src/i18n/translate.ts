import type { Translate } from '../content/formatDate.ts';

/**
 * The function that says the given strings in a language: placeholders are filled, and a string that counts, written
 * `key_one`, `key_other` and so on, is chosen by the count's plural category (Unicode CLDR, by the platform). No fallback
 * and no other language, so that the build and the browser say the same words; a key that is missing is said as it is.
 * A pinned category replaces the platform's rule where it has none.
 */
export function translate(tag: string, strings: Record<string, string>, plural?: 'other'): Translate {
  let rules: Intl.PluralRules | undefined;
  const category = (count: number) => {
    if (plural) return plural;
    rules ??= new Intl.PluralRules(tag);
    return rules.select(count);
  };
  return (key, values = {}) => {
    const { count } = values;
    const counted = typeof count === 'number' ? strings[`${key}_${category(count)}`] : undefined;
    const text = counted ?? strings[key] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
  };
}
