import { SOURCE_TAG } from '../content/content.ts';
import { isTool, type PageEntry, type Words } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import type { LanguagePages } from './makePages.ts';
import { sha256Of } from './Output.ts';
import { PICTOGRAMS } from './pictograms.ts';
import { PREVIEW_SIZE, type PreviewWords, previewCard } from './previewCard.ts';

export interface Preview {
  page: PageEntry;
  words: PreviewWords;
  /** The picture as a page that a browser draws. */
  html: string;
  /** File name in the folder of pictures: other words, another look or another size have another. */
  name: string;
}

/** The link preview of every page that people send one another: home, topics and tools, in every language. */
export function previewsOf(made: Map<string, LanguagePages>, siteUrl: string, tokens: string): Preview[] {
  const english = new Map(made.get(SOURCE_TAG)?.pages.map((page) => [page.id, page.description]));
  return [...made.values()].flatMap(({ language: { tag, dir, strings }, pages }) =>
    pages.flatMap((page) => {
      const own = (text: string): Words => (tag !== SOURCE_TAG && text === english.get(page.id) ? { en: text } : text);
      const drawn = drawnOn(page, own);
      if (!drawn) return [];
      const host = siteUrl.replace('https://', '');
      const words = { tag, dir, ...drawn, appName: strings['app.name'] ?? '', host };
      const html = previewCard(words, tokens);
      const hash = sha256Of(JSON.stringify([html, PREVIEW_SIZE])).slice(0, 16);
      return [{ page, words, html, name: `${tag}-${page.id}.${hash}.png` }];
    }),
  );
}

function drawnOn(
  page: PageEntry,
  own: (text: string) => Words,
): Pick<PreviewWords, 'title' | 'line' | 'strokes'> | null {
  const { strings, topic } = page.data;
  if (page.kind === 'home') {
    const [title = '', line = ''] = [strings['home.title'], strings['home.lead']];
    return { title, line, strokes: PICTOGRAMS.family ?? [] };
  }
  if (!topic) return null;
  // What a tool quotes is for the place it is chosen for; its own description says what it is.
  const first = topic.parts.filter(({ more }) => !more && !isTool(page.kind)).flatMap(({ bands }) => bands);
  const row = first.find(({ kind }) => kind === 'do')?.rows[0];
  return { title: topic.title, line: row?.text ?? own(page.description), strokes: topic.icon };
}

/** All the words on a picture. */
export function wordsOnPreview({ title, line, appName, host }: PreviewWords): string {
  return [wordsOf(title), wordsOf(line), appName, host].filter(Boolean).join(' · ');
}
