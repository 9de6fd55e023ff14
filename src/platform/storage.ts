import { STORAGE_KEYS, type StorageKey } from './storageKeys.ts';

const memory = new Map<StorageKey, string>();

/** What was kept under a key, or null; falls back to memory where the browser refuses storage. */
export function recall(key: StorageKey): string | null {
  try {
    return localStorage.getItem(STORAGE_KEYS[key]) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Forgets what was kept under a key; never throws. */
export function forget(key: StorageKey): void {
  memory.delete(key);
  try {
    localStorage.removeItem(STORAGE_KEYS[key]);
  } catch {
    // Blocked: nothing was kept there.
  }
}

/** Keeps a value, in memory where the browser refuses storage; never throws. False where this page alone will know it. */
export function keep(key: StorageKey, value: string): boolean {
  memory.set(key, value);
  try {
    localStorage.setItem(STORAGE_KEYS[key], value);
    return true;
  } catch {
    // Blocked or full: memory holds it for this page.
    return false;
  }
}
