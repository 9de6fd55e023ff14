import { pagePath } from '../../content/pagePath.ts';
import type { PageData, RowView, SiteView, Words } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { fetchPage } from '../../platform/readPageData.ts';

/** A page a mistake may be on, with the passages a reader can point at. */
export interface FoundPage {
  id: string;
  title: Words;
  release: SiteView['release'];
  parts: { id: string; title: Words; passages: Passage[] }[];
}

export interface Passage {
  id: string;
  words: Words;
}

/** Page and passage named by the end of an address, such as `#door/keep-door-closed`; null when it names none. */
export function parsePlace(hash: string): { page: string; passage: string } | null {
  const [, page, passage = ''] = /^#([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  return page ? { page, passage } : null;
}

/** Fetches a page of ours and lists its passages part by part. Throws when it cannot be had. */
export async function findPassages(tag: string, id: string): Promise<FoundPage> {
  const blocks = await fetchPage(pagePath(tag, id));
  const page = blocks.page as PageData & { title: string };
  const { release } = blocks.site as SiteView;
  const title = page.topic?.title ?? page.title;
  const parts = (page.topic?.parts ?? []).map((part) => {
    const rows = part.bands.flatMap((band) => band.rows);
    return { id: part.id, title: part.title ?? title, passages: rows.map(passageOf) };
  });
  return { id, title, release, parts };
}

/** A row as one passage: its title stands before its text, as on the page. */
function passageOf({ id, title, text, say }: RowView): Passage {
  if (say) return { id, words: typeof text === 'string' ? `“${say}” ${text}` : { en: say } };
  if (!title) return { id, words: text };
  const both = `${wordsOf(title)}: ${wordsOf(text)}`;
  const foreign = [title, text].find((words) => typeof words !== 'string');
  if (!foreign) return { id, words: both };
  return { id, words: typeof foreign === 'object' && 'lang' in foreign ? { ...foreign, text: both } : { en: both } };
}
