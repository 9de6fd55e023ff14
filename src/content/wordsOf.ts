import type { Words } from './site.ts';

/** The bare text of words, in whichever language they stand. */
export function wordsOf(words: Words): string {
  if (typeof words === 'string') return words;
  return 'en' in words ? words.en : words.text;
}
