/** Where nothing lies above in the history, a step forward leads nowhere. */
const NOWHERE_AFTER_MS = 500;

const isFloor = () => (history.state as { kiosk?: string } | null)?.kiosk === 'floor';
const mark = (kiosk: 'floor' | 'top') => ({ kiosk });

/**
 * Keeps the browser's way back within the kiosk: below the entry where it runs lies another of its own, and whoever comes
 * upon that is led forward again. Returns how to let go.
 */
export function holdHistory(path: string): () => void {
  const rise = () => {
    if (!isFloor()) return;
    history.go(1);
    setTimeout(() => isFloor() && history.pushState(mark('top'), '', path), NOWHERE_AFTER_MS);
  };
  if (history.state === null) {
    history.replaceState(mark('floor'), '');
    history.pushState(mark('top'), '', path);
  } else rise();
  addEventListener('popstate', rise);
  return () => removeEventListener('popstate', rise);
}
