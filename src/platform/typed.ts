import { useCallback, useSyncExternalStore } from 'react';

/**
 * What a reader typed, in memory alone: storage would put it on the disk in plain text. It survives moving between pages
 * of the app and is gone with the document, so leaving or reloading asks first where the browser can.
 */
const typed = new Map<string, string>();
const listeners = new Set<() => void>();
/** Asks before the document goes; not after Leave, which has hidden it and must not be held back. */
const ask = (event: BeforeUnloadEvent) => {
  if (!document.documentElement.hidden) event.preventDefault();
};

/** Sets a value; an empty one is forgotten. */
export function setTyped(name: string, value: string): void {
  if (value) typed.set(name, value);
  else typed.delete(name);
  removeEventListener('beforeunload', ask);
  if (typed.size) addEventListener('beforeunload', ask);
  for (const listener of listeners) listener();
}

/** What was typed under a name, or empty. */
export function readTyped(name: string): string {
  return typed.get(name) ?? '';
}

/** Forgets everything typed. */
export function forgetTyped(): void {
  typed.clear();
  removeEventListener('beforeunload', ask);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A value a reader types, and how to set it. */
export function useTyped(name: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => readTyped(name),
    () => '',
  );
  return [value, useCallback((next: string) => setTyped(name, next), [name])];
}

/** Whether anything is typed at all. */
export function useAnythingTyped(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => typed.size > 0,
    () => false,
  );
}
