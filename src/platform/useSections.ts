import { type MouseEvent, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { usePorts } from './ports.ts';

interface Sections {
  /** The section shown alone, or null while all of them stand below one another: before hydration, and without scripts. */
  shown: string | null;
  /** Follows links within the page, `href="#…"`. */
  onClick: (event: MouseEvent) => void;
}

/**
 * Shows one section of a page at a time: the one the address names, else the first. Without scripts the same links jump
 * between sections that are all there. The browser's Back leads from any section to the first: only the way off the first
 * is added to the history, all others replace it, so that after Leave, Back does not come upon the steps just left.
 * `alone` tells when sections can be shown alone; until then a link leads down the page as it was written.
 */
export function useSections(ids: readonly string[], alone = true): Sections {
  const ports = usePorts();
  const ready = ports !== null;
  /** The place, where it does not stand in the address. */
  const held = useRef(ports?.inPlace);
  const place = useCallback(() => held.current ?? location.hash.slice(1), []);
  const known = useRef(ids);
  known.current = ids;
  const named = useCallback(() => {
    const id = place();
    return known.current.includes(id) ? id : (known.current[0] ?? null);
  }, [place]);
  const [shown, setShown] = useState<string | null>(() => (ready ? named() : null));
  const moved = useRef(false);
  /** Whether the browser's Back leads to the first section. */
  const pushed = useRef(false);

  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      pushed.current = false;
      const id = location.hash.slice(1);
      // Other places of the page, such as the one “Skip to the content” leads to, leave the section as it is.
      if (id && !known.current.includes(id)) return;
      moved.current = true;
      setShown(named());
    };
    // The address led into the middle of a page whose other parts go now.
    moved.current = place() !== '';
    // In slices: a page of many sections would hold a finger up.
    startTransition(() => setShown(named()));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [ready, named, place]);

  // The heading of what came is heard by screen readers, and seen from its top.
  useEffect(() => {
    if (!moved.current || !shown || !alone) return;
    // A place of the page that is in no section stays, and is what was asked for.
    const asked = place();
    const stays = known.current.includes(asked) ? null : document.getElementById(asked);
    if (stays) {
      // Not given back: newer browsers answer with a promise, and React would call it as the effect's end.
      stays.scrollIntoView();
      return;
    }
    const target = document.getElementById(shown);
    const heading = target?.querySelector<HTMLElement>(':is(h1, h2)[tabindex="-1"]');
    if (target && !heading) {
      // A place within a section, which a result of the search leads to.
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView();
      return;
    }
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
    // Where the bar at the top fills half a small screen, it makes way.
    if (heading && heading.getBoundingClientRect().top > innerHeight / 2) heading.scrollIntoView();
  }, [shown, alone, place]);

  const onClick = useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const id = link?.getAttribute('href')?.startsWith('#') ? link.hash.slice(1) : '';
      if (!known.current.includes(id) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const [first] = known.current;
      const now = named();
      moved.current = true;
      if (held.current !== undefined) held.current = id;
      else if (id === first && pushed.current) {
        // Back comes later: a second tap must not go back twice, and off the page.
        pushed.current = false;
        return history.back();
      } else if (now === first && id !== first) {
        history.pushState(history.state, '', `#${id}`);
        pushed.current = true;
      } else history.replaceState(history.state, '', `#${id}`);
      setShown(id);
      if (!alone) document.getElementById(id)?.scrollIntoView();
    },
    [alone, named],
  );
  return { shown, onClick };
}
