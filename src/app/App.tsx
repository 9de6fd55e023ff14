import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Ports, PortsContext } from '../platform/ports.ts';
import { keepStep } from '../platform/stepBefore.ts';
import { followLinks } from './followLinks.ts';
import { markDocument } from './markDocument.ts';
import { openView } from './openView.ts';
import { Page } from './Page.tsx';
import { Places } from './places.ts';
import type { DrawPage } from './routes.tsx';
import type { View } from './view.ts';

interface Shown {
  view: View;
  draw: DrawPage;
  /** How the reader came: the first page is left alone, later ones are announced and scrolled. */
  by: 'load' | 'link' | 'history';
}

interface AppProps {
  first: { view: View; draw: DrawPage };
  /** The browser's side effects, loaded once the page is drawn. */
  ports: Promise<Ports>;
}

/** The app in the browser: draws pages, moves between them without losing the reader's place, and never reloads by itself. */
export function App({ first, ports }: AppProps) {
  const [shown, setShown] = useState<Shown>({ ...first, by: 'load' });
  const [live, setLive] = useState<Ports | null>(null);
  const places = useRef(new Places());
  const current = useRef(shown);
  current.current = shown;
  const path = useRef(location.pathname);
  const turns = useRef(0);

  // What depends on the device appears only after hydration is done.
  useEffect(() => void ports.then((given) => startTransition(() => setLive(given)), reportError), [ports]);

  const go = useCallback(
    async (asked: string, by: 'link' | 'history') => {
      turns.current += 1;
      const turn = turns.current;
      // A page that comes late must not replace the one asked for after it, nor undo Leave.
      const late = () => turn !== turns.current || document.documentElement.hidden;
      const from = current.current.view;
      places.current.leave(from.page.id, from.language.tag);
      const to = by === 'link' ? places.current.within(asked) : asked;
      try {
        const next = await openView(to, from.site);
        if (late()) return;
        if (by === 'link') history.pushState(keepStep(from.page.kind, next.view.page.kind === 'home'), '', to);
        path.current = location.pathname;
        setShown({ ...next, by });
        const { tag } = next.view.language;
        void ports.then(({ keepLanguage, saver }) => {
          // A reader who had everything removed had this removed too.
          if (saver.read().state.phase !== 'removed') keepLanguage(tag);
          return saver.setCurrent(tag);
        });
      } catch {
        // Whatever went wrong, the browser can open the page itself; the worker answers it.
        if (late()) return;
        if (by === 'link') location.assign(to);
        else location.reload();
      }
    },
    [ports],
  );

  useEffect(
    () =>
      followLinks(
        (to) => void go(to, 'link'),
        () => {
          if (location.pathname !== path.current) void go(location.pathname, 'history');
          // A place on this page, or back here before the other page came: it is shown already.
          else turns.current += 1;
        },
      ),
    [go],
  );

  useLayoutEffect(() => {
    if (shown.by === 'load') return;
    markDocument(shown.view, places.current.before());
    const { page, language } = shown.view;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    places.current.arrive(page.id, language.tag, shown.by);
  }, [shown]);

  // The same element again when the ports arrive: on a slow phone drawing the page twice holds a finger up.
  const page = useMemo(() => {
    const { view, draw, by } = shown;
    return <Page view={view} draw={draw} announced={by === 'load' ? '' : view.page.title} />;
  }, [shown]);

  return <PortsContext value={live}>{page}</PortsContext>;
}
