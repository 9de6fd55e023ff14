import MiniSearch from 'minisearch';
import { wordsIn } from './wordsIn.ts';

/** Other words for some words of a query. */
export interface Synonym {
  /** The words of the query it stands for, as they were typed. */
  of: string[];
  /** The phrase they were taken for. */
  meant: string[];
  words: string[];
}

/** Finds what else a query may be called: "la migra" is ICE. It forgives a slip, and any order of the words. */
export class SynonymBook {
  private readonly phrases: { group: number; words: string[] }[] = [];
  private groups = 0;
  /** The language each phrase came with first, and its group there. */
  private readonly homes = new Map<string, { tag: string; group: number }>();
  private readonly known = new Set<string>();
  private readonly engine = new MiniSearch({ fields: ['words'], tokenize: (text) => text.split(' ') });

  /** Adds phrases that find one another; they join the group of another language that one of them stands in. */
  add(phrases: string[], tag: string): void {
    const named = phrases.map((phrase) => wordsIn(phrase, 'query')).filter(({ length }) => length);
    const homes = named.map((words) => this.homes.get(words.join(' ')));
    this.groups += 1;
    const group = homes.find((home) => home && home.tag !== tag)?.group ?? this.groups;
    named.forEach((words, at) => {
      const name = words.join(' ');
      if (homes[at] && homes[at].tag !== tag) return;
      this.homes.set(name, { tag, group });
      for (const word of words) this.known.add(word);
      this.engine.add({ id: this.phrases.length, words: name });
      this.phrases.push({ group, words });
    });
  }

  /** Whether a word stands in the book just as it is written. */
  knows(word: string): boolean {
    return this.known.has(word);
  }

  /** Every other phrase of each group of which one phrase stands in the query. */
  of(query: string[], sure: (word: string) => boolean): Synonym[] {
    const found = this.engine.search(query.join(' '), {
      prefix: (word, at, all) => at === all.length - 1 && word.length > 3,
      fuzzy: (word) => word.length > 3 && !sure(word) && 1,
    });
    const seen = new Set<string>();
    return found.flatMap(({ id, match, queryTerms }) => {
      const phrase = this.phrases[id];
      if (!phrase?.words.every((word) => word in match)) return [];
      return this.phrases.flatMap(({ group, words }) => {
        const name = words.join(' ');
        if (group !== phrase.group || seen.has(name) || words.every((word) => query.includes(word))) return [];
        seen.add(name);
        return { of: queryTerms, meant: phrase.words, words };
      });
    });
  }
}
