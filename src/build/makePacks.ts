import { SOURCE_TAG } from '../content/content.ts';
import { expandPack, type Layout, type Pack, WORD_MARK } from '../content/expandPack.ts';
import { packOf } from '../content/pagePath.ts';
import { LANGUAGE_ENTRY } from '../sw/Library.ts';
import type { LanguagePages } from './makePages.ts';
import { sha256Of } from './Output.ts';

/**
 * Where an entry is cut: at marks of HTML and JSON. Whole pieces are what languages have in their own number: strings of
 * the interface (plural forms), words that find one another, and `<bdi>` with the words around it.
 */
const PIECE = /"strings":\{(?:"(?:[^"\\]|\\.)*"|[^"}])*\}|"synonyms":\[\[.*?\]\]|(?:<\/?bdi[^>]*>|[^<>"])+|[<>"]/g;

interface Packs {
  /** What the translations share, as JSON. */
  layout: string;
  /** Each pack as JSON, and the hash of the index the worker will make of it. */
  packs: Record<string, { text: string; index: string }>;
}

/**
 * Every language as one file. Markup, ids and drawings are the same in every translation, so they travel once, in the
 * layout; a translation carries its words alone. English and the lists of sources stand whole: they are always saved.
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
  const translations = [...languages.keys()].filter((tag) => tag !== SOURCE_TAG);
  const { layout, words, fits } = layOut(Object.fromEntries(translations.map((tag) => [tag, entries[tag] ?? {}])));
  const packs = Object.entries(entries).map(([name, own]) => {
    const whole = Object.fromEntries(Object.entries(own).filter(([id]) => !fits[name]?.has(id)));
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

/** The layout of the entries that several languages cut into equally many pieces, and each language's words for it. */
function layOut(entries: Record<string, Record<string, string>>) {
  const tags = Object.keys(entries);
  const layout: Layout = {};
  const words: Record<string, string[]> = {};
  const fits: Record<string, Set<string>> = {};
  for (const tag of tags) {
    words[tag] = [];
    fits[tag] = new Set();
  }
  const numbers = new Map<string, number>();
  for (const id of new Set(tags.flatMap((tag) => Object.keys(entries[tag] ?? {})))) {
    const alike = largestGroup(tags.map((tag) => ({ tag, pieces: entries[tag]?.[id]?.match(PIECE) ?? [] })));
    if (alike.length < 2) continue;
    const page = { text: '', words: [] as number[] };
    alike[0]?.pieces.forEach((piece, at) => {
      if (piece.includes(WORD_MARK)) throw new Error(`${id} holds the mark for words`);
      const tuple = alike.map(({ pieces }) => pieces[at] ?? '');
      if (tuple.every((each) => each === piece)) {
        page.text += piece;
        return;
      }
      const key = JSON.stringify(alike.map(({ tag }, of) => [tag, tuple[of]]));
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(key, number);
        // A language that is unlike the others here has no word under this number, and never asks for it.
        for (const tag of tags) words[tag]?.push(tuple[alike.findIndex((each) => each.tag === tag)] ?? '');
      }
      page.text += WORD_MARK;
      page.words.push(number);
    });
    layout[id] = page;
    for (const { tag } of alike) fits[tag]?.add(id);
  }
  return { layout, words, fits };
}

function largestGroup<T extends { pieces: string[] }>(all: T[]): T[] {
  const groups = new Map<number, T[]>();
  for (const each of all) groups.set(each.pieces.length, [...(groups.get(each.pieces.length) ?? []), each]);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
