import { createContext } from 'react';

/** The English of what a page says, by its own words, while the reader wants to see both; else null. */
export type EnglishWords = Map<string, string> | null;

export const EnglishContext = createContext<{ words: EnglishWords; show: (words: EnglishWords) => void }>({
  words: null,
  show: () => undefined,
});
