import MiniSearch from 'minisearch';
import { isUnspaced, wordsIn } from './wordsIn.ts';

/** Other words for some words of a query. */
export interface Synonym {
  /** The words of the query it stands for, as they were typed. */
  of: string[];
  /** The phrase they were taken for. */
  meant: string[];
  words: string[];
}

/** What the book has for a query. */
export interface Meaning {
  synonyms: Synonym[];
  /** The topics it is about, and by how many of its words. */
  topics: Map<string, number>;
  /** The words that tell what is asked: without the fillers, unless one belongs to a phrase of the book, or all are. */
  telling: string[];
}

/** A phrase that begins so is no word, but the topic that the others lead to. */
const TOPIC = '#';

/** Finds what else a query may be called: "la migra" is ICE. It forgives a slip, and any order of the words. */
export class SynonymBook {
  private readonly phrases: { group: number; words: string[] }[] = [];
  private groups = 0;
  /** The language each phrase came with first, and its group there. */
  private readonly homes = new Map<string, { tag: string; group: number }>();
  /** The topics each group leads to. */
  private readonly topics = new Map<number, Set<string>>();
  private readonly known = new Set<string>();
  private readonly fillers = new Set<string>();
  private readonly engine = new MiniSearch({ fields: ['words'], tokenize: (text) => text.split(' ') });

  /** Adds phrases that find one another; they join the group of another language that one of them stands in. */
  add(phrases: string[], tag: string): void {
    const named = phrases
      .filter((phrase) => !phrase.startsWith(TOPIC))
      .map((phrase) => wordsIn(phrase, 'query'))
      .filter(({ length }) => length);
    const homes = named.map((words) => this.homes.get(words.join(' ')));
    this.groups += 1;
    const group = homes.find((home) => home && home.tag !== tag)?.group ?? this.groups;
    const topics = this.topics.get(group) ?? new Set();
    for (const phrase of phrases) if (phrase.startsWith(TOPIC)) topics.add(phrase.slice(TOPIC.length));
    this.topics.set(group, topics);
    named.forEach((words, at) => {
      const name = words.join(' ');
      if (homes[at] && homes[at].tag !== tag) return;
      this.homes.set(name, { tag, group });
      for (const word of words) this.known.add(word);
      this.engine.add({ id: this.phrases.length, words: name });
      this.phrases.push({ group, words });
    });
  }

  /** Adds words that say little by themselves; where no spaces tell words apart, signs. */
  addFillers(words: string[]): void {
    for (const word of words.flatMap((each) => wordsIn(each, 'query'))) this.fillers.add(word);
  }

  /** Whether a word stands in the book just as it is written. */
  knows(word: string): boolean {
    return this.known.has(word);
  }

  /** What the words of a query, in their order, mean: it asks for every phrase of each group of which one stands there. */
  of(query: string[], sure: (word: string) => boolean): Meaning {
    const found = this.engine.search(query.join(' '), {
      prefix: (word, at, all) => at === all.length - 1 && word.length > 3 && !this.knows(word),
      fuzzy: (word) => word.length > 3 && !sure(word) && 1,
    });
    const seen = new Set<string>();
    const groups = new Map<number, number>();
    const meaning: Meaning = { synonyms: [], topics: new Map(), telling: [] };
    const said = new Set<string>();
    for (const { id, match, queryTerms } of found) {
      const phrase = this.phrases[id];
      if (!phrase?.words.every((word) => word in match)) continue;
      // "What", "do" and "I" stand in many a question; "what do I do" is one.
      const small = phrase.words.every((word) => this.isFiller(word));
      if (small && !holds(query, phrase.words)) continue;
      for (const word of queryTerms) said.add(word);
      groups.set(phrase.group, Math.max(groups.get(phrase.group) ?? 0, small ? 1 : lengthOf(phrase.words)));
      for (const { group, words } of this.phrases) {
        const name = words.join(' ');
        if (group !== phrase.group || seen.has(name) || words.every((word) => query.includes(word))) continue;
        seen.add(name);
        meaning.synonyms.push({ of: queryTerms, meant: phrase.words, words });
      }
    }
    for (const [group, words] of groups)
      for (const id of this.topics.get(group) ?? []) meaning.topics.set(id, (meaning.topics.get(id) ?? 0) + words);
    const words = [...new Set(query)];
    const telling = words.filter((word) => said.has(word) || !this.isFiller(word));
    return { ...meaning, telling: telling.length ? telling : words };
  }

  private isFiller(word: string): boolean {
    return isUnspaced(word) ? [...word].some((sign) => this.fillers.has(sign)) : this.fillers.has(word);
  }
}

/** How many words a phrase has; two pairs of signs share one. */
function lengthOf(words: string[]): number {
  return words.some(isUnspaced) ? (words.length + 1) / 2 : words.length;
}

/** Whether the words stand in a query next to one another, in their order. */
function holds(query: string[], words: string[]): boolean {
  return ` ${query.join(' ')} `.includes(` ${words.join(' ')} `);
}
