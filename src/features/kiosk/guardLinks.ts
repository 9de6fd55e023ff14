/** Fields that a visitor may write in; only the app's own keyboard writes there. */
const FIELDS = 'input, textarea';

/**
 * Takes every link below `root` over before it is painted, so that none can lead out: a link has no address any more, and a
 * touch on it calls `open` with the one it had. Fields take no other keyboard than ours, forms send nothing. What leads to a
 * place on the same page stays on it. Returns how to stop.
 */
export function guardLinks(root: HTMLElement, open: (address: string) => void): () => void {
  const addresses = new WeakMap<Element, string>();
  const guard = (link: Element) => {
    const address = link.getAttribute('href');
    if (address === null || address.startsWith('#')) return;
    addresses.set(link, address);
    for (const name of ['href', 'target', 'download', 'ping']) link.removeAttribute(name);
    link.setAttribute('role', 'link');
    link.setAttribute('tabindex', '0');
  };
  const look = (within: ParentNode) => {
    for (const link of within.querySelectorAll('a[href], area[href]')) guard(link);
    for (const field of within.querySelectorAll<HTMLInputElement>(FIELDS)) {
      field.readOnly = true;
      field.inputMode = 'none';
    }
  };
  const follow = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a, area') : null;
    const address = link && addresses.get(link);
    // Shows the English beside the words, on this page.
    if (!address || link.hasAttribute('data-in-place')) return;
    event.preventDefault();
    event.stopPropagation();
    open(address);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') follow(event);
  };
  const stay = (event: Event) => event.preventDefault();
  // Last of all: places on the same page are gone to without a trace in the address, and so in the history.
  const within = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.scrollIntoView();
  };
  const watcher = new MutationObserver(() => look(root));
  look(root);
  watcher.observe(root, { subtree: true, childList: true, attributeFilter: ['href'] });
  root.addEventListener('click', follow, true);
  document.addEventListener('click', within);
  root.addEventListener('keydown', onKey, true);
  root.addEventListener('submit', stay, true);
  root.addEventListener('dragstart', stay, true);
  return () => {
    watcher.disconnect();
    root.removeEventListener('click', follow, true);
    document.removeEventListener('click', within);
    root.removeEventListener('keydown', onKey, true);
    root.removeEventListener('submit', stay, true);
    root.removeEventListener('dragstart', stay, true);
  };
}
