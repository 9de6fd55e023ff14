import { parsePath } from '../content/pagePath.ts';

/**
 * Follows links to our own pages without loading a document; everything else, and any click with a modifier, is left
 * to the browser. Returns how to stop.
 */
export function followLinks(onLink: (path: string) => void, onHistory: () => void): () => void {
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (link.hash && link.pathname === location.pathname) return;
    if (!parsePath(link.pathname) || link.pathname.endsWith('.html') || link.rel === 'nofollow') return;
    event.preventDefault();
    onLink(link.pathname + link.hash);
  };
  history.scrollRestoration = 'manual';
  addEventListener('click', onClick);
  addEventListener('popstate', onHistory);
  return () => {
    removeEventListener('click', onClick);
    removeEventListener('popstate', onHistory);
  };
}
