import type { LanguageEntry, PageEntry } from '../content/site.ts';
import { LANGUAGE_ENTRY } from '../sw/Library.ts';
import { sha256Of } from './Output.ts';

/** One language as one file: its language entry and every page entry, and the hash of the index the worker will make of it. */
export function makePack(language: LanguageEntry, pages: PageEntry[]): { text: string; index: string } {
  const entries: [string, string][] = [
    [LANGUAGE_ENTRY, JSON.stringify(language)],
    ...pages.map((page): [string, string] => [page.id, JSON.stringify(page)]),
  ];
  const index = entries.map(([id, entry]) => [id, sha256Of(entry)]);
  return { text: JSON.stringify(Object.fromEntries(entries)), index: sha256Of(JSON.stringify(index)) };
}
