/** The language picker and the "not found" page have no counterpart worth keeping: their language links lead home. */
const NO_COUNTERPART = new Set(['languages', 'missing']);

/** Page ids that a topic file may not take. */
export const RESERVED_IDS = [
  'home',
  'languages',
  'status',
  'missing',
  'search',
  'sources',
  'changes',
  'about',
  'mistake',
  'share',
  'event',
  'flyer',
  'embed',
  'kiosk',
  'kiosk-guide',
  'leave',
  'assets',
  'packs',
  'icons',
];

/** Sources on one page of the list. */
export const SOURCES_PER_PAGE = 60;

const SOURCES = /^sources(-\d+)?$/;

/** The pack of the lists of sources: saved after every language, because it helps nobody at a door. */
export const SOURCES_PACK = 'sources';

/** What a kiosk has besides: its document and scripts, saved on no other device. */
export const KIOSK_PACK = 'kiosk';

/** Whether a page lists sources. Such pages stand once, in English: their titles are the same everywhere. */
export function listsSources(id: string): boolean {
  return SOURCES.test(id);
}

/** The pack a page is saved in: its language's, or the one of the lists of sources. */
export function packOf(tag: string, id: string): string {
  return tag === 'en' && listsSources(id) ? SOURCES_PACK : tag;
}

/** Page id of the part of the list that holds a source, by its number. */
export function sourcesId(number: number): string {
  return `sources-${Math.ceil(number / SOURCES_PER_PAGE)}`;
}

/** Address of a page: `/es/`, `/es/door/`, `/es/404.html`. */
export function pagePath(tag: string, id: string): string {
  if (id === 'home') return `/${tag}/`;
  if (id === 'missing') return `/${tag}/404.html`;
  return `/${tag}/${id}/`;
}

/** Address of a topic made for a frame on another site: `/es/embed/door/`. */
export function embedPath(tag: string, id: string): string {
  return `/${tag}/embed/${id}/`;
}

/** Address of a page's own picture for link previews. */
export function previewPath(tag: string, id: string, hash: string): string {
  return `/previews/${tag}/${id}.${hash}.png`;
}

/** Address of the same page in another language, or of its home where the page has no counterpart. */
export function counterpartPath(tag: string, id: string): string {
  const alone = NO_COUNTERPART.has(id) || (listsSources(id) && tag !== 'en');
  return pagePath(tag, alone ? 'home' : id);
}

/** The language and page an address names (with or without its last slash or `index.html`), or null. */
export function parsePath(path: string): { tag: string; id: string } | null {
  const match = /^\/([A-Za-z]{2,3}(?:-[A-Za-z]+)?)(?:\/([a-z0-9-]+))?(?:\/(?:index\.html)?)?$/.exec(path);
  if (match?.[1]) return { tag: match[1], id: match[2] ?? 'home' };
  const missing = /^\/([A-Za-z]{2,3}(?:-[A-Za-z]+)?)\/404\.html$/.exec(path);
  return missing?.[1] ? { tag: missing[1], id: 'missing' } : null;
}
