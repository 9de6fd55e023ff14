import { useLayoutEffect, useState } from 'react';
import { usePorts } from './ports.ts';

/**
 * What a page needs only once it is alive, loaded after it was drawn; null until then, and for ever where it cannot be
 * had: the page as it was written stays. `load` must be the same function each time.
 */
export function useLater<T>(load: () => Promise<T>): T | null {
  const ready = usePorts() !== null;
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  // Before the next paint where it was loaded earlier: a page come back to must not flicker.
  useLayoutEffect(() => {
    if (ready) load().then((value) => setLoaded({ value }), reportError);
  }, [ready, load]);
  return loaded?.value ?? null;
}
