import type { SiteView } from '../content/site.ts';
import { fetchPage, readDocument } from '../platform/readPageData.ts';
import { type DrawPage, ROUTES } from './routes.tsx';
import type { View } from './view.ts';

/** The page of the open document and how to draw it. Throws when its data or its script cannot be had. */
export async function openDocument(): Promise<{ view: View; draw: DrawPage }> {
  const view = readDocument() as View;
  return { view, draw: await ROUTES[view.page.kind]() };
}

/** A page that only a fresh document can show. */
export class OtherRelease extends Error {}

/**
 * Another page of ours and how to draw it. Throws when it cannot be had, and when it belongs to another release:
 * then the whole document must be opened, because these scripts do not know it.
 */
export async function openView(path: string, site: SiteView): Promise<{ view: View; draw: DrawPage }> {
  const view = (await fetchPage(path)) as View;
  if (view.site.release.version !== site.release.version) throw new OtherRelease('That page is of another release');
  return { view, draw: await ROUTES[view.page.kind]() };
}
