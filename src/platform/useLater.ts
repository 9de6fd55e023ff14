import { useLayoutEffect, useState } from 'react';
import { usePorts } from './ports.ts';

interface Loaded<T> {
  value: T;
}

/** What was loaded once is there at once: a page come back to has its height when its place is looked for. */
const known = new WeakMap<object, Loaded<unknown>>();

/** Loads it before the page is drawn, so that nothing moves later. What cannot be had is asked for again by the page. */
export async function loadAhead<T>(load: () => Promise<T>): Promise<void> {
  await load().then(
    (value) => known.set(load, { value }),
    () => {},
  );
}

/**
 * What a page needs only once it is alive, loaded after it was drawn; null until then, and for ever where it cannot be
 * had: the page as it was written stays. `load` must be the same function each time.
 */
export function useLater<T>(load: () => Promise<T>): T | null {
  const ready = usePorts() !== null;
  const [loaded, setLoaded] = useState(() => (ready ? (known.get(load) as Loaded<T> | undefined) : undefined));
  useLayoutEffect(() => {
    if (!ready) return;
    load().then((value) => {
      known.set(load, { value });
      setLoaded((before) => before ?? { value });
    }, reportError);
  }, [ready, load]);
  return loaded?.value ?? null;
}
