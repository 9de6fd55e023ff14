import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchView, TileView, TopicView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { type Meaning, SynonymBook } from './SynonymBook.ts';
import { type Passage, type SearchDocument, searchDocuments } from './searchDocuments.ts';
import { stemOf } from './stemOf.ts';
import { isUnspaced, wordsIn } from './wordsIn.ts';

/** A topic and the passages of it that fit best. */
export interface FoundTopic {
  tile: TileView;
  passages: Passage[];
}

type Field = 'topic' | 'title' | 'text';

/** A passage that fits what the engine was asked: its place, its score, and that score for one of the words found in it. */
interface Fit {
  place: number;
  whole: number;
  plain: number;
}

const MOST = { topics: 10, passages: 3, words: 24, telling: 12, synonyms: 40, answers: 200 };
/** What fits less than this share of the best is noise. */
const NOISE = 0.25;
/** A word that stands in so many of the passages says little, least of all in the name of a topic. */
const COMMON = 0.12;
const BOOST = { rare: { topic: 2, title: 1.5 }, common: { topic: 0.3, title: 1.5 } };
/** The most urgent topic counts so many times as much as the least. */
const URGENT = 2.5;
/** What fits all topics tells none of them apart: the first of them count so many times more, fewer from one to the next. */
const HURRY = 1.5;
/** Each word that leads to a topic makes it count so many times more. */
const LED = 3;
/** Advice for the moment counts more than what can be read in peace. */
const KIND = { do: 1.3, say: 1.3, dont: 1.3, next: 1, know: 1, reality: 1, ask: 1, sample: 1 };
const CALL = 1.5;
const MORE = 0.8;
/** What to do, say, not do and whom to call, before what stands behind it. */
const ACT = new Set(['do', 'say', 'dont', 'call']);
/** The groups of what is happening: what to do comes first there, whatever was asked. */
const HAPPENING = ['where', 'taken'];

/** Finds passages of the guide by words, in the reader's language and in English; it grows while it is used. */
export class SearchIndex {
  private readonly engine = new MiniSearch<Pick<SearchDocument, Field> & { id: number }>({
    fields: ['topic', 'title', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word || null,
  });
  private readonly passages: Passage[] = [];
  /** The place of each passage in `passages`. */
  private readonly places = new Map<string, number>();
  /** The first instruction of each topic. */
  private readonly firstSteps = new Map<string, Passage>();
  /** In how many passages each word stands. */
  private readonly counts = new Map<string, number>();
  private readonly tiles: Map<string, TileView>;
  private readonly urgency: Map<string, { at: number; urgency: number }>;
  private readonly synonyms = new SynonymBook();
  private readonly letters: Map<string, string>;
  /** What the engine answered: each key press changes one word, and the others are asked again. */
  private readonly answers = new Map<string, Fit[]>();

  /**
   * @param tiles every topic, the most urgent first
   * @param letters pairs of letters, as others write them and as the guide does
   */
  constructor(
    private readonly tag: string,
    tiles: TileView[],
    letters = '',
  ) {
    this.letters = new Map([...letters.matchAll(/(.)(.)/gu)].map(([, theirs = '', ours = '']) => [theirs, ours]));
    this.tiles = new Map(tiles.map((tile) => [tile.id, tile]));
    this.urgency = new Map(
      tiles.map(({ id }, at) => [id, { at, urgency: URGENT - ((URGENT - 1) * at) / tiles.length }]),
    );
  }

  /** How a language's way of saying things is added, one call for each piece of it. */
  *sayings(search: SearchView | undefined, tag = this.tag): Generator<() => void> {
    this.synonyms.addFillers(search?.fillers ?? []);
    for (const phrases of search?.synonyms ?? []) yield () => this.synonyms.add(phrases, tag);
  }

  /** How the rows of a topic are added, one call for each, so that others may do something in between. */
  *additions(topic: TopicView, tag = this.tag): Generator<() => void> {
    const tile = tag === this.tag ? this.tiles.get(topic.id) : undefined;
    for (const document of searchDocuments(topic, tile)) yield () => this.add(document, tag);
  }

  /** Topics that fit the words, the best first, each with its best passages; nothing where nothing fits. */
  find(text: string): FoundTopic[] {
    const words = this.asked(text);
    const meaning = this.synonyms.of(words, this.sure);
    return this.grouped(this.scored(words, /\s$/.test(text) ? undefined : words.at(-1), meaning), meaning.topics);
  }

  /** Topics with words that look at all like these. */
  nearest(text: string): TileView[] {
    const words = this.asked(text);
    const scores = new Float64Array(this.passages.length);
    for (const { place, whole } of this.answer(words.join(' '), { fuzzy: 0.45, prefix: true, maxFuzzy: 3 }))
      scores[place] = Math.max(scores[place] ?? 0, whole);
    return this.grouped(scores).map(({ tile }) => tile);
  }

  private asked(text: string): string[] {
    const written = [...text].map((letter) => this.letters.get(letter) ?? letter).join('');
    return wordsIn(written, 'query').slice(0, MOST.words);
  }

  /** Whether a word is known as it is written, and no slip. */
  private readonly sure = (word: string) => this.counts.has(word) || this.synonyms.knows(word);

  private add({ passage, ...fields }: SearchDocument, tag: string): void {
    const own = tag === this.tag;
    // What stands in English alone has been read already, and another release may have other rows.
    if (own) {
      this.places.set(passage.id, this.passages.push(passage) - 1);
      const first = this.tiles.get(passage.topic)?.group === 'help' ? 'call' : 'do';
      if (passage.kind === first && !this.firstSteps.has(passage.topic)) this.firstSteps.set(passage.topic, passage);
    }
    const place = this.places.get(passage.id);
    if (place === undefined || (!own && typeof this.passages[place]?.row.text !== 'string')) return;
    this.engine.add({ id: 2 * place + (own ? 0 : 1), ...fields });
    this.answers.clear();
    const words = new Set(Object.values(fields).flatMap((field) => field.split(' ')));
    for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /**
   * The score of each passage by its place, 0 where it does not fit: for each word of the query the best of what was asked
   * instead, the less the more words are missing.
   */
  private scored(words: string[], typing: string | undefined, meaning: Meaning): Float64Array {
    const telling = meaning.telling.slice(0, MOST.telling);
    const common = (word: string) => (this.counts.get(word) ?? 0) > COMMON * this.engine.documentCount;
    const fits = new Map(telling.map((word) => [word, new Float64Array(this.passages.length)]));
    const ask = (of: string[], asked: string[], worth: number, options: SearchOptions = {}) => {
      const boost = asked.every(common) ? BOOST.common : BOOST.rare;
      const found = this.answer(asked.join(' '), { combineWith: 'AND', boost, ...LEVEL, ...options });
      for (const word of of) {
        const fit = fits.get(word);
        if (fit)
          for (const { place, plain } of found) fit[place] = Math.max(fit[place] ?? 0, (worth * plain) / of.length);
      }
      return found.length > 0;
    };
    words.forEach((word, at) => {
      if (!fits.has(word)) return;
      // One sign may be a whole word where nothing sets them apart.
      const prefix = isUnspaced(word) || (word === typing ? word.length > 1 : word.length > 3 && !common(word));
      const slip = word.length > 3 && !this.sure(word);
      // What is still being typed is a slip only where nothing begins like it.
      const begins = (word === typing || !slip) && ask([word], [word], 1, { prefix, weights: SLIP });
      if (slip && !begins) ask([word], [word], 1, { prefix, fuzzy: 0.2, weights: SLIP });
      const stem = stemOf(word, this.tag);
      if (stem && !common(word) && !this.synonyms.knows(word)) ask([word], [stem], 0.6, { prefix: true });
      const joined = word + words[at + 1];
      if (this.counts.has(joined)) ask(words.slice(at, at + 2), [joined], 2);
    });
    for (const { of, meant, words: asked } of meaning.synonyms.slice(0, MOST.synonyms)) {
      // The guide's own words count more; what it calls otherwise can be found by these alone.
      const own = meant.every((word) => this.counts.has(word));
      ask(of, asked, (own ? 0.4 : 0.7) / Math.sqrt(asked.length));
    }

    const weight = (word: string) => (common(word) ? 0.2 : 1);
    const whole = telling.reduce((sum, word) => sum + weight(word), 0);
    const weighed = [...fits].map(([word, fit]) => ({ fit, worth: weight(word) }));
    return new Float64Array(this.passages.length).map((_, place) => {
      let score = 0;
      let held = 0;
      for (const { fit, worth } of weighed) {
        const own = fit[place] ?? 0;
        score += worth * own;
        if (own > 0) held += worth;
      }
      return score * (held / whole) ** 2;
    });
  }

  private answer(text: string, options: SearchOptions): Fit[] {
    const key = `${text} ${JSON.stringify(options)}`;
    const known = this.answers.get(key);
    if (known) return known;
    if (this.answers.size >= MOST.answers) this.answers.clear();
    const found: Fit[] = [];
    // Taken here, not from the engine's list, which it would sort first.
    const filter = ({ id, score, queryTerms }: SearchResult) => {
      // The engine multiplies a score by the number of words it found.
      found.push({ place: id >> 1, whole: score, plain: score / queryTerms.length });
      return false;
    };
    this.engine.search(text, { ...options, filter });
    this.answers.set(key, found);
    return found;
  }

  /** @param led topics the words lead to by themselves, and by how many of them */
  private grouped(scores: Float64Array, led = new Map<string, number>()): FoundTopic[] {
    const general = (new Set(this.fitting(scores).map(({ passage }) => passage.topic)).size / this.tiles.size) ** 3;
    const urgent = scores.map((score, place) => score && score * this.urgencyOf(place, general));
    const ranked = this.fitting(urgent)
      .map(({ passage, score }) => ({ passage, score: score * (1 + LED * (led.get(passage.topic) ?? 0)) }))
      .sort((a, b) => b.score - a.score);
    const topics = new Map<string, { passages: Passage[]; score: number }>();
    const seen = new Set<string>();
    for (const { passage, score } of ranked) {
      // Many topics say the same sentence: once is enough.
      const said = wordsOf(passage.row.text);
      if (seen.has(said)) continue;
      seen.add(said);
      const topic = topics.get(passage.topic) ?? { passages: [], score: 0 };
      if (topic.passages.length === MOST.passages) continue;
      topic.score += score / 4 ** topic.passages.length;
      topic.passages.push(passage);
      topics.set(passage.topic, topic);
    }
    // Where the words lead is shown, if by its first step alone, or by its name; it stands behind what fits as well.
    const best = Math.max(1, ...[...topics.values()].map(({ score }) => score));
    const most = Math.max(1, ...[...led].map(([id, words]) => (topics.has(id) ? words : 0)));
    const some = [...led.keys()].some((id) => topics.has(id));
    for (const [id, words] of led)
      if (!topics.has(id)) topics.set(id, { passages: [], score: ((some ? 0.99 : 1.01) * best * words) / most });
    return [...topics]
      .sort(([, a], [, b]) => b.score - a.score)
      .slice(0, MOST.topics)
      .flatMap(([id, { passages }]) => {
        const tile = this.tiles.get(id);
        return tile ? { tile, passages: this.ordered(tile, passages, led.has(id)) } : [];
      });
  }

  /** What to do before what stands behind it; what is happening without any of it among its best passages begins with its first step. */
  private ordered({ id, group }: TileView, passages: Passage[], led: boolean): Passage[] {
    const acts = passages.filter(({ kind }) => ACT.has(kind));
    const first = this.firstSteps.get(id);
    const happening = HAPPENING.includes(group);
    const due = led ? happening || group === 'help' || !passages.length : happening && acts.every(({ more }) => more);
    const lead = first && due ? [first] : [];
    // The best come first here: the first step takes the place of the least.
    const kept = passages.filter((each) => !lead.includes(each)).slice(0, MOST.passages - lead.length);
    return [...lead, ...kept.filter((each) => acts.includes(each)), ...kept.filter((each) => !acts.includes(each))];
  }

  /** The passages that fit, without the noise. */
  private fitting(scores: Float64Array): { passage: Passage; score: number }[] {
    const least = NOISE * scores.reduce((best, score) => Math.max(best, score), 0);
    const found: { passage: Passage; score: number }[] = [];
    scores.forEach((score, place) => {
      const passage = this.passages[place];
      if (passage && score > 0 && score >= least) found.push({ passage, score });
    });
    return found;
  }

  /** How much a passage counts; `general` is 1 where all topics fit, near 0 where few do. */
  private urgencyOf(place: number, general: number): number {
    const passage = this.passages[place];
    if (!passage) return 0;
    // Many topics repeat a number; the page of numbers is where it is best found.
    if (passage.kind === 'call') return this.tiles.get(passage.topic)?.group === 'help' ? CALL : 1;
    const { at, urgency } = this.urgency.get(passage.topic) ?? { at: this.tiles.size, urgency: 1 };
    return KIND[passage.kind] * (passage.more ? MORE : 1) * urgency * (1 + (general * HURRY) / (1 + at / 2));
  }
}

/** A word that stands nowhere is a slip, or not typed to its end. */
const SLIP = { fuzzy: 0.9, prefix: 0.6 };
/** All passages are short, so their length says little. */
const LEVEL = { bm25: { k: 1.2, b: 0.3, d: 0.5 } };
