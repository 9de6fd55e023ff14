import { diffArrays } from 'diff';
import { expandPack, type Layout, type Pack, WORD_MARK } from '../content/expandPack.ts';
import { packOf } from '../content/pagePath.ts';
import { LANGUAGE_ENTRY } from '../sw/Library.ts';
import type { LanguagePages } from './makePages.ts';
import { sha256Of } from './Output.ts';

/** Where an entry is cut: at marks of HTML and JSON, but not within words that hold a `<bdi>`, whose order languages change. */
const PIECE = /(?:<\/?bdi[^>]*>|[^<>"])+|[<>"]/g;

interface Packs {
  /** What the languages share, as JSON. */
  layout: string;
  /** Each pack as JSON, and the hash of the index the worker will make of it. */
  packs: Record<string, { text: string; index: string }>;
}

/**
 * Every language as one file. Markup, ids and drawings are the same in every language, so they travel once, in the layout;
 * a language carries its words alone. What one language alone has (the lists of sources, the kiosk guide) stands whole.
 * What the worker makes of each pack is made here too, and must be the entries to the letter.
 */
export function makePacks(languages: Map<string, LanguagePages>): Packs {
  const entries: Record<string, Record<string, string>> = {};
  for (const [tag, { language, pages }] of languages) {
    for (const page of pages) {
      const name = packOf(tag, page.id);
      entries[name] ??= { [LANGUAGE_ENTRY]: JSON.stringify(language) };
      entries[name][page.id] = JSON.stringify(page);
    }
  }
  const { layout, words } = layOut(Object.fromEntries([...languages.keys()].map((tag) => [tag, entries[tag] ?? {}])));
  const packs = Object.entries(entries).map(([name, own]) => {
    const whole = Object.fromEntries(Object.entries(own).filter(([id]) => !(words[name] && Object.hasOwn(layout, id))));
    const pack: Pack = { words: words[name] ?? [], whole };
    const expanded = expandPack(pack, layout);
    if (expanded.length !== Object.keys(own).length || expanded.some(([id, entry]) => own[id] !== entry)) {
      throw new Error(`The pack of ${name} does not give back its pages`);
    }
    const index = expanded.map(([id, entry]) => [id, sha256Of(entry)]);
    return [name, { text: JSON.stringify(pack), index: sha256Of(JSON.stringify(index)) }];
  });
  return { layout: JSON.stringify(layout), packs: Object.fromEntries(packs) };
}

/** The layout of the entries that several languages have, and each language's words for it. */
function layOut(entries: Record<string, Record<string, string>>) {
  const tags = Object.keys(entries);
  const layout: Layout = {};
  const words: Record<string, string[]> = Object.fromEntries(tags.map((tag) => [tag, []]));
  const numbers = new Map<string, number>();
  for (const id of new Set(tags.flatMap((tag) => Object.keys(entries[tag] ?? {})))) {
    const alike = tags.filter((tag) => entries[tag]?.[id] !== undefined);
    if (alike.length < 2) continue;
    const page = { text: '', words: [] as number[] };
    for (const tuple of align(alike.map((tag) => entries[tag]?.[id]?.match(PIECE) ?? []))) {
      if (tuple.some((piece) => piece.includes(WORD_MARK))) throw new Error(`${id} holds the mark for words`);
      if (tuple.every((piece) => piece === tuple[0])) {
        page.text += tuple[0];
        continue;
      }
      const key = JSON.stringify(alike.map((tag, of) => [tag, tuple[of]]));
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(key, number);
        // A language without this page has no word under this number, and never asks for it.
        for (const tag of tags) words[tag]?.push(tuple[alike.indexOf(tag)] ?? '');
      }
      page.text += WORD_MARK;
      page.words.push(number);
    }
    layout[id] = page;
  }
  return { layout, words };
}

/**
 * The same page of several languages, cut where all of them can be cut: a row for each part, with every language's text of
 * it. Where one language has more pieces than the others, what stands between two common cuts is one part.
 */
function align(pages: string[][]): string[][] {
  const sets = pages.map((pieces) => new Set(pieces));
  const shapes = pages.map((pieces) => pieces.map((piece) => (sets.every((set) => set.has(piece)) ? piece : '')));
  const [first = [], ...others] = shapes;
  const all = [first.map((_, at) => [at, at + 1] as [number, number]), ...others.map((shape) => matches(first, shape))];
  const parts: string[][] = [];
  let from = pages.map(() => 0);
  const cut = (to: number[]) => {
    const part = pages.map((pieces, of) => pieces.slice(from[of], to[of]).join(''));
    if (part.some((text) => text !== '')) parts.push(part);
    from = to;
  };
  for (let at = 0; at < first.length; at++) {
    // Where the piece before ends in each language, and where this one begins: what one language has more stands between.
    const ends = all.map((each) => each[at - 1]?.[1] ?? each[at]?.[0]);
    const begins = all.map((each) => each[at]?.[0] ?? each[at - 1]?.[1]);
    if (begins.some((each) => each === undefined)) continue;
    cut(ends as number[]);
    cut(begins as number[]);
  }
  cut(pages.map((pieces) => pieces.length));
  return parts;
}

/** For each piece of `one` that stands in `other` too, in the same order: where it begins and ends there. */
function matches(one: string[], other: string[]): ([number, number] | undefined)[] {
  const found: ([number, number] | undefined)[] = [];
  let [at, there] = [0, 0];
  for (const { added, removed, count } of diffArrays(one, other)) {
    for (let k = 0; k < count && !added && !removed; k++) found[at + k] = [there + k, there + k + 1];
    if (!added) at += count;
    if (!removed) there += count;
  }
  return found;
}
