/** Stands in a layout where the next word of the language goes. No words may hold it: textRules refuses private letters. */
export const WORD_MARK = '\uE000';

/** What the pages of all languages have in common: each entry's text with its words taken out, and which words they are. */
export type Layout = Record<string, { text: string; words: number[] }>;

/** One language as it travels: the words that fill the layout, and the entries that no other language has. */
export interface Pack {
  words: string[];
  whole: Record<string, string>;
}

/** The entries of a language as they are stored, in the order of their ids. Throws where pack and layout do not fit. */
export function expandPack({ words, whole }: Pack, layout: Layout): [id: string, entry: string][] {
  const entries = Object.entries(whole);
  if (words.length) {
    for (const [id, page] of Object.entries(layout))
      if (!Object.hasOwn(whole, id)) entries.push([id, fill(page, words)]);
  }
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function fill({ text, words: numbers }: Layout[string], words: string[]): string {
  let next = 0;
  return text.replaceAll(WORD_MARK, () => {
    const word = words[numbers[next++] ?? -1];
    if (word === undefined) throw new Error('The pack has no such word');
    return word;
  });
}
