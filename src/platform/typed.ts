import { useCallback, useSyncExternalStore } from 'react';

/**
 * What a reader typed, or which picture they picked, in memory alone: storage would put it on the disk in plain text. It
 * survives moving between pages of the app and is gone with the document, so leaving or reloading asks first where the
 * browser can.
 */
const typed = new Map<string, string | ImageBitmap>();
const listeners = new Set<() => void>();
/** A call or message just tapped is handed over within this time: browsers take it for leaving, though the page stays. */
const HAND_OVER_MS = 500;
let handedOver = Number.NEGATIVE_INFINITY;
/** Asks before the document goes; not after Leave, which has hidden it, and not before a call: neither must be held back. */
const ask = (event: BeforeUnloadEvent) => {
  const stays = performance.now() - handedOver < HAND_OVER_MS;
  if (!document.documentElement.hidden && !stays) event.preventDefault();
};
const onClick = ({ target }: MouseEvent) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link && /^(tel|sms|mailto):/.test(link.protocol)) handedOver = performance.now();
};

/** Keeps watch only while something is typed: a page that may ask costs the browser its quick way back. */
function watch(): void {
  removeEventListener('beforeunload', ask);
  removeEventListener('click', onClick, true);
  if (!typed.size) return;
  addEventListener('beforeunload', ask);
  addEventListener('click', onClick, true);
}

/** Sets a value; an empty one is forgotten. */
export function setTyped(name: string, value: string | ImageBitmap | null): void {
  if (value) typed.set(name, value);
  else typed.delete(name);
  watch();
  for (const listener of listeners) listener();
}

/** What was typed under a name, or empty. */
export function readTyped(name: string): string {
  const value = typed.get(name);
  return typeof value === 'string' ? value : '';
}

/** The picture that was picked under a name, or null. */
export function readPicked(name: string): ImageBitmap | null {
  const value = typed.get(name);
  return typeof value === 'object' ? value : null;
}

/** Forgets everything typed. */
export function forgetTyped(): void {
  typed.clear();
  watch();
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

/** A picture a reader picks, and how to set it or take it away. */
export function usePicked(name: string): [ImageBitmap | null, (picture: ImageBitmap | null) => void] {
  const picture = useSyncExternalStore(
    subscribe,
    () => readPicked(name),
    () => null,
  );
  return [picture, useCallback((next: ImageBitmap | null) => setTyped(name, next), [name])];
}

/** Whether anything is typed at all. */
export function useAnythingTyped(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => typed.size > 0,
    () => false,
  );
}
