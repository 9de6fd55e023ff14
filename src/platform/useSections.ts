import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { usePorts } from './ports.ts';

interface Sections {
  /** The section shown alone, or null while all of them stand below one another: before hydration, and without scripts. */
  shown: string | null;
  /** Follows links within the page, `href="#…"`, without adding to the browser's history. */
  onClick: (event: MouseEvent) => void;
}

/**
 * Shows one section of a page at a time: the one the address names, else the first. Without scripts the same links jump
 * between sections that are all there. The place is kept in the address by replacing it, so that after Leave the
 * browser's Back does not come upon the steps just left. `alone` tells when sections can be shown alone; until then a
 * link leads down the page as it was written.
 */
export function useSections(ids: readonly string[], alone = true): Sections {
  const ready = usePorts() !== null;
  const known = useRef(ids);
  known.current = ids;
  const named = useCallback(() => {
    const id = location.hash.slice(1);
    return known.current.includes(id) ? id : (known.current[0] ?? null);
  }, []);
  const [shown, setShown] = useState<string | null>(() => (ready ? named() : null));
  const moved = useRef(false);

  useEffect(() => {
    if (!ready) return;
    const show = () => {
      const id = named();
      // The address led into the middle of a page whose other parts go now.
      if (id !== known.current[0]) moved.current = true;
      setShown(id);
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, [ready, named]);

  // The heading of what came is heard by screen readers, and seen from its top.
  useEffect(() => {
    if (!moved.current || !shown || !alone) return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>(`[id="${shown}"] [tabindex="-1"]`)?.focus({ preventScroll: true });
  }, [shown, alone]);

  const onClick = useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const id = link?.getAttribute('href')?.startsWith('#') ? link.hash.slice(1) : '';
      if (!known.current.includes(id) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.replaceState(history.state, '', `#${id}`);
      moved.current = true;
      setShown(id);
      if (!alone) document.getElementById(id)?.scrollIntoView();
    },
    [alone],
  );
  return { shown, onClick };
}
