import type { Words } from './site.ts';

/** The bare text of words, in whichever language they stand. */
export function wordsOf(words: Words): string {
  return typeof words === 'string' ? words : words.en;
}
