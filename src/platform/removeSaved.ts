import { STORAGE_KEYS } from './storageKeys.ts';

/** What this app may have left in this browser: saved pages, its worker, the reader's choices. */
export type Kept = 'files' | 'worker' | 'choices';

/** Every cache of ours begins with this, as in the worker's own store; a test keeps the two alike. */
export const OUR_CACHES = 'kyr-';
const OUR_WORKER = '/sw.js';

/** How each is removed, and how to look whether it is there. */
const PARTS: Record<Kept, { remove: () => Promise<unknown>; isThere: () => Promise<boolean> }> = {
  files: {
    remove: async () => Promise.all((await ourCaches()).map((name) => caches.delete(name))),
    isThere: async () => (await ourCaches()).length > 0,
  },
  worker: {
    remove: async () => (await ourWorker())?.unregister(),
    isThere: async () => (await ourWorker()) !== undefined,
  },
  choices: {
    remove: async () => {
      for (const key of Object.values(STORAGE_KEYS)) localStorage.removeItem(key);
    },
    isThere: async () => Object.values(STORAGE_KEYS).some((key) => localStorage.getItem(key) !== null),
  },
};

/**
 * Removes what this app saved in this browser, and nothing of anyone else; then looks again and gives what is still
 * there or cannot be looked at. Nothing here reaches history, backups or the disk itself. Never throws.
 */
export async function removeSaved(): Promise<Kept[]> {
  const kept = Object.keys(PARTS) as Kept[];
  for (const part of kept) await PARTS[part].remove().catch(() => undefined);
  const there = await Promise.all(kept.map((part) => PARTS[part].isThere().catch(() => true)));
  return kept.filter((_, at) => there[at]);
}

async function ourCaches(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  return (await caches.keys()).filter((name) => name.startsWith(OUR_CACHES));
}

async function ourWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker?.getRegistration();
  const script = (found?.active ?? found?.waiting ?? found?.installing)?.scriptURL;
  return script && new URL(script).pathname === OUR_WORKER ? found : undefined;
}
