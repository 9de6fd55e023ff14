import { useEffect, useState } from 'react';
import { usePorts } from '../../platform/ports.ts';
import { type FoundPage, findPassages, parsePlace } from './findPassages.ts';

interface Found {
  state: 'none' | 'getting' | 'found' | 'failed';
  page: FoundPage | null;
  /** Page and passage the address names, or empty. */
  place: { page: string; passage: string };
}

/** The page that the end of this address names, such as `#door`; nothing is fetched where it names none. */
export function useFoundPage(tag: string): Found {
  const ready = usePorts() !== null;
  const [found, setFound] = useState<Found>({ state: 'none', page: null, place: { page: '', passage: '' } });
  useEffect(() => {
    const place = ready ? parsePlace(location.hash) : null;
    if (!place) return;
    let left = false;
    const set = (state: Found['state'], page: FoundPage | null = null) => {
      if (!left) setFound({ state, page, place });
    };
    set('getting');
    findPassages(tag, place.page).then(
      (page) => set('found', page),
      () => set('failed'),
    );
    return () => {
      left = true;
    };
  }, [ready, tag]);
  return found;
}
