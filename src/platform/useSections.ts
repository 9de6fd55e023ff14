import { type MouseEvent, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { usePorts } from './ports.ts';

interface Sections {
  /** The section shown alone, or null while all of them stand below one another: before hydration, and without scripts. */
  shown: string | null;
  /** Follows links within the page, `href="#…"`. */
  onClick: (event: MouseEvent) => void;
}

/** The sections before this one in the history, and the document they were seen in. */
interface Trail {
  document: number;
  ids: string[];
}

/** Two taps so near each other, in time and place, are one. */
const TWICE = { ms: 350, px: 40 };
/** The browser needs a moment to go back; should it never come, the page answers again. */
const GOING_MS = 500;

const trailOf = (state: { trail?: Trail } | null) => state?.trail;

/**
 * Back after Leave loads the document anew, at a section seen before: then its address becomes that of the first. So it does
 * after any other site whose page the browser could not keep; not after a reload, nor where the phone was short of memory.
 */
function beginAnewAfterLeave(): void {
  const trail = trailOf(history.state);
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  const back = (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
  const discarded = (document as { wasDiscarded?: boolean }).wasDiscarded;
  if (!trail || trail.document === performance.timeOrigin || !back || discarded) return;
  history.replaceState({ ...history.state, trail: undefined }, '', location.pathname);
}

/**
 * Shows one section of a page at a time: the one the address names, else the first. Without scripts the same links jump
 * between sections that are all there. The browser's Back leads through the sections as they were seen; a link to one of
 * these goes back to it. After Leave it comes upon the first section, not upon the steps just left.
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
  /** When the history went to an earlier section: a second tap must not go back twice, and off the page. */
  const wentAt = useRef(Number.NEGATIVE_INFINITY);
  /** What was tapped meanwhile. */
  const next = useRef<string | null>(null);
  const move = useRef<(id: string) => void>(() => undefined);
  const tap = useRef({ at: Number.NEGATIVE_INFINITY, x: 0, y: 0 });

  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      wentAt.current = Number.NEGATIVE_INFINITY;
      if (held.current === undefined) beginAnewAfterLeave();
      const id = location.hash.slice(1);
      // Other places of the page, such as the one “Skip to the content” leads to, leave the section as it is.
      if (id && !known.current.includes(id)) return;
      moved.current = true;
      setShown(named());
      const tapped = next.current;
      next.current = null;
      if (tapped !== null) move.current(tapped);
    };
    if (held.current === undefined) beginAnewAfterLeave();
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

  const onClick = useCallback((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = link?.getAttribute('href')?.startsWith('#') ? link.hash.slice(1) : '';
    if (!known.current.includes(id) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // A shaking finger taps twice: the second tap must not fall on what has just come. Keys have no such count.
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const { at: before, x: left, y: top } = tap.current;
    if (event.detail && at - before < TWICE.ms && Math.hypot(x - left, y - top) < TWICE.px) return;
    tap.current = { at, x, y };
    move.current(id);
  }, []);
  move.current = (id) => {
    moved.current = true;
    if (held.current !== undefined) held.current = id;
    else if (performance.now() - wentAt.current < GOING_MS) {
      next.current = id;
      return;
    } else {
      const now = named();
      const trail = trailOf(history.state)?.ids ?? [];
      const at = trail.lastIndexOf(id);
      if (at >= 0) {
        wentAt.current = performance.now();
        history.go(at - trail.length);
      }
      // Opened in the middle: Back must not lead to the middle again.
      else if (id === known.current[0]) history.replaceState(history.state, '', `#${id}`);
      else if (now && now !== id) {
        const further: Trail = { document: performance.timeOrigin, ids: [...trail, now] };
        history.pushState({ ...history.state, trail: further }, '', `#${id}`);
      }
    }
    setShown(id);
    if (!alone) document.getElementById(id)?.scrollIntoView();
  };
  return { shown, onClick };
}
