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
  'leave',
  'assets',
  'packs',
  'icons',
];

const SOURCES = /^(.+)-sources$/;

/** Page id of the sources of a topic; no topic may have such an id. */
export function sourcesId(topic: string): string {
  return `${topic}-sources`;
}

/** The topic whose sources a page lists, or null. Such pages stand once, in English: their titles are the same everywhere. */
export function topicOfSources(id: string): string | null {
  return SOURCES.exec(id)?.[1] ?? null;
}

/** Address of a page: `/es/`, `/es/door/`, `/es/404.html`. */
export function pagePath(tag: string, id: string): string {
  if (id === 'home') return `/${tag}/`;
  if (id === 'missing') return `/${tag}/404.html`;
  return `/${tag}/${id}/`;
}

/** Address of the same page in another language; of its topic or its home where the page has no counterpart. */
export function counterpartPath(tag: string, id: string): string {
  if (tag !== 'en') id = topicOfSources(id) ?? id;
  return pagePath(tag, NO_COUNTERPART.has(id) ? 'home' : id);
}

/** The language and page an address names (with or without its last slash or `index.html`), or null. */
export function parsePath(path: string): { tag: string; id: string } | null {
  const match = /^\/([A-Za-z]{2,3}(?:-[A-Za-z]+)?)(?:\/([a-z0-9-]+))?(?:\/(?:index\.html)?)?$/.exec(path);
  if (match?.[1]) return { tag: match[1], id: match[2] ?? 'home' };
  const missing = /^\/([A-Za-z]{2,3}(?:-[A-Za-z]+)?)\/404\.html$/.exec(path);
  return missing?.[1] ? { tag: missing[1], id: 'missing' } : null;
}
