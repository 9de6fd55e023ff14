import { type Markup, parseMarkup } from './parseMarkup.ts';
import type { PageEntry } from './site.ts';

/** What stands in `<main>`: the page without its bars. Throws where a page has none. */
export function mainOf({ id, body }: Pick<PageEntry, 'id' | 'body'>): Markup {
  const [start, end] = [body.indexOf('<main'), body.lastIndexOf('</main>')];
  if (start < 0 || end < 0) throw new Error(`The page ${id} has no main part`);
  return parseMarkup(body.slice(body.indexOf('>', start) + 1, end));
}
