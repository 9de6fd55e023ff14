import { startTransition, useEffect, useState } from 'react';
import type { SearchView, TileView } from '../../content/site.ts';
import type { GuideReader, Progress } from './GuideReader.ts';

/** The reader of the language read last: what it read is in memory alone, and needs no second reading. */
let kept: GuideReader | undefined;

/** The guide as far as it is read: null before that, `failed` where the search itself cannot be had. */
export type Guide = Progress | 'failed' | null;

/** Has the guide read while the search is open. */
export function useGuide(tag: string, tiles: TileView[], search?: SearchView): Guide {
  const [guide, setGuide] = useState<Guide>(() => (kept?.tag === tag ? kept.last : null));
  useEffect(() => {
    const stop = new AbortController();
    const start = async () => {
      // Everything the engine needs is loaded once the page has been drawn.
      const { GuideReader } = await import('./GuideReader.ts');
      if (kept?.tag !== tag) kept = new GuideReader(tag, tiles, search);
      await kept.read(stop.signal, (progress) => startTransition(() => setGuide(progress)));
    };
    start().catch(() => setGuide('failed'));
    return () => stop.abort();
  }, [tag, tiles, search]);
  return guide;
}
