import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { filePath } from '../content/filePath.ts';
import { counterpartPath, listsSources, pagePath, parsePath } from '../content/pagePath.ts';
import type { SiteView } from '../content/site.ts';
import { EnglishBeside } from '../features/english/EnglishBeside.tsx';
import { BigTake } from '../features/kiosk/BigTake.tsx';
import { guardLinks } from '../features/kiosk/guardLinks.ts';
import { HeldMark } from '../features/kiosk/HeldMark.tsx';
import { HelpLine } from '../features/kiosk/HelpLine.tsx';
import { Keyboard } from '../features/kiosk/Keyboard.tsx';
import { KioskBar } from '../features/kiosk/KioskBar.tsx';
import { KioskHome } from '../features/kiosk/KioskHome.tsx';
import type { KioskSetUp } from '../features/kiosk/kioskStore.ts';
import { LanguageTiles } from '../features/kiosk/LanguageTiles.tsx';
import { opensHere } from '../features/kiosk/opensHere.ts';
import { StillHere } from '../features/kiosk/StillHere.tsx';
import { TakeAway } from '../features/kiosk/TakeAway.tsx';
import { useIdle } from '../features/kiosk/useIdle.ts';
import { countVisit } from '../features/kiosk/visits.ts';
import { LanguageContext, type PageLanguage } from '../i18n/LanguageContext.ts';
import { translate } from '../i18n/translate.ts';
import { showLook } from '../platform/look.ts';
import { PortsContext, usePorts } from '../platform/ports.ts';
import { OtherRelease, openView } from './openView.ts';
import type { DrawPage } from './routes.tsx';
import type { View } from './view.ts';

interface KioskSessionProps {
  /** The language that was touched. */
  tag: string;
  site: SiteView;
  languages: (PageLanguage & { autonym: string; strings: Record<string, string> })[];
  setUp: KioskSetUp;
  today: () => string;
  end: () => void;
  onHold: () => void;
}

interface Place {
  tag: string;
  id: string;
  hash: string;
}

interface Shown extends Place {
  /** Which turn brought it: a page come to again begins anew. */
  at: number;
  view: View;
  draw: DrawPage;
}

const SIZES = [undefined, 'large', 'huge'] as const;

/** One visitor: the guide's own pages, from the language to the moment the screen is cleared. Nothing of it is kept. */
export function KioskSession({ tag, site, languages, setUp, today, end, onHold }: KioskSessionProps) {
  const { config } = setUp;
  const ports = usePorts();
  const [shown, setShown] = useState<Shown | null>(null);
  const [lost, setLost] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const [size, setSize] = useState(0);
  const trail = useRef<Place[]>([]);
  const views = useRef(new Map<string, ReturnType<typeof openView>>());
  const counted = useRef(new Set<string>());
  const turn = useRef(0);
  const root = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  const { left, stay } = useIdle(config.idle, end);

  const view = useCallback(
    (path: string) => {
      const known = views.current.get(path) ?? openView(path, site);
      views.current.set(path, known);
      known.catch(() => views.current.delete(path));
      return known;
    },
    [site],
  );
  const show = useCallback(
    async (place: Place) => {
      turn.current += 1;
      const mine = turn.current;
      setChoosing(false);
      setLost(false);
      try {
        const next = await view(pagePath(place.tag, place.id));
        if (mine !== turn.current) return;
        setShown({ ...place, ...next, at: mine });
        const cell = `${place.tag} ${place.id}`;
        // Once in a visit, however often somebody comes back to it.
        if (config.count && place.id !== 'home' && !counted.current.has(cell)) countVisit(today(), cell);
        counted.current.add(cell);
      } catch (error) {
        if (mine !== turn.current) return;
        // A newer text took over meanwhile: only a fresh document knows its pages.
        if (error instanceof OtherRelease) end();
        else {
          // What is on the screen stays, and so does what leads to it.
          trail.current = trail.current.filter((each) => each !== place);
          setLost(true);
        }
      }
    },
    [view, config.count, today, end],
  );
  const go = useCallback(
    (place: Place) => {
      trail.current.push(place);
      void show(place);
    },
    [show],
  );
  const here: Place = shown ?? { tag, id: 'home', hash: '' };
  // Lists of sources are in English alone: who read one goes on in the language of before.
  const own = trail.current.findLast(({ id }) => !listsSources(id))?.tag ?? tag;
  /** The language of the visit; a list of sources within it is in English. */
  const frame = languages.find((language) => language.tag === own) ?? (languages[0] as PageLanguage);
  const open = (id: string) => go({ tag: own, id, hash: '' });
  const change = (next: string) => {
    const to = parsePath(counterpartPath(next, here.id));
    if (to) go({ ...to, hash: '' });
  };
  const back = () => {
    if (choosing) return setChoosing(false);
    // Within a tool it leads where the tool's own Back does.
    const step = root.current?.querySelector<HTMLElement>('main a[rel="prev"]');
    if (step) return step.click();
    trail.current.pop();
    void show(trail.current.at(-1) ?? { tag: own, id: 'home', hash: '' });
  };
  useEffect(() => go({ tag, id: 'home', hash: '' }), [go, tag]);
  useEffect(() => {
    if (shown?.id !== 'home') return;
    let gone = false;
    const readOn = async () => {
      for (const { id } of shown.view.page.tiles ?? []) {
        await idle();
        if (gone) return;
        if (opensHere(id)) await view(pagePath(shown.tag, id)).catch(() => undefined);
      }
    };
    void readOn();
    return () => {
      gone = true;
    };
  }, [shown, view]);
  useEffect(() => showLook({ theme: config.theme, ...(SIZES[size] && { size: SIZES[size] }) }), [size, config.theme]);

  const origin = site.url || location.origin;
  const follow = useRef((_: string) => {});
  follow.current = (address) => {
    const [path = '', hash] = address.split('#');
    const page = path.startsWith('/') ? parsePath(path) : null;
    if (page && opensHere(page.id)) go({ ...page, hash: hash ? `#${hash}` : '' });
    else setTaken(path.startsWith('/') ? origin + address : address);
  };
  useEffect(() => (root.current ? guardLinks(root.current, (address) => follow.current(address)) : undefined), []);

  useEffect(() => {
    // What stands over the bar has to know how high it is: with the keyboard it is half of a small screen.
    const measure = new ResizeObserver(() => {
      root.current?.style.setProperty('--foot', `${foot.current?.offsetHeight ?? 0}px`);
    });
    if (foot.current) measure.observe(foot.current);
    return () => measure.disconnect();
  }, []);
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: frame.tag, dir: frame.dir });
  }, [frame]);
  useLayoutEffect(() => {
    if (!shown) return;
    const place = shown.hash && document.getElementById(shown.hash.slice(1));
    if (place) place.scrollIntoView();
    else scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [shown]);

  const place = useMemo((): PageLanguage => {
    if (!shown) return frame;
    const { language, page } = shown.view;
    const kiosk = languages.find((each) => each.tag === language.tag)?.strings;
    const words = { ...kiosk, ...language.strings, ...page.strings };
    return { tag: language.tag, dir: language.dir, t: translate(language.tag, words, language.plural) };
  }, [frame, languages, shown]);
  const address = origin + pagePath(here.tag, here.id);
  const taking = useDeferredValue(address);
  const file = origin + filePath(own);
  const inside = useMemo(() => ports && { ...ports, inPlace: shown?.hash.slice(1) ?? '' }, [ports, shown]);
  // The heading and what to do first are painted before the rest is drawn.
  const whole = useDeferredValue(shown) === shown || shown?.hash !== '';
  const drawn = useMemo(() => shown && shown.id !== 'home' && shown.draw(shown.view, !whole), [shown, whole]);
  return (
    <LanguageContext value={frame}>
      <div ref={root} className="k-session" data-page={here.id}>
        <header className="k-head row">
          <HeldMark onHold={onHold} />
          <b className="g">
            <bdi>{config.place}</bdi>
          </b>
          <span className="s">{frame.t(config.count ? 'kiosk.counts' : 'kiosk.nothingKept')}</span>
        </header>
        <div className="k-body">
          <main id="main" key={shown?.at ?? 0} lang={place.tag} dir={place.dir}>
            <LanguageContext value={place}>
              {choosing ? (
                <LanguageTiles languages={languages} choose={change} />
              ) : shown?.id === 'home' ? (
                <KioskHome
                  tiles={(shown.view.page.tiles ?? []).filter(({ id }) => opensHere(id))}
                  help={config.help}
                  warm={(id) => void view(pagePath(here.tag, id)).catch(() => undefined)}
                  open={open}
                />
              ) : (
                <PortsContext value={inside}>
                  <EnglishBeside>{drawn}</EnglishBeside>
                </PortsContext>
              )}
              {here.id === 'call' && <HelpLine help={config.help} />}
            </LanguageContext>
          </main>
          <TakeAway
            address={taking}
            file={file}
            release={site.release}
            onFile={() => setTaken(file)}
            onPrint={config.print ? () => window.print() : null}
          />
        </div>
        <footer className="k-foot" ref={foot}>
          {lost && (
            <p role="alert" className="k-lost">
              {frame.t('kiosk.lost')}
            </p>
          )}
          {here.id === 'search' && !choosing && <Keyboard key={own} />}
          <KioskBar
            id={here.id}
            back={choosing || trail.current.length > 1 ? back : null}
            open={open}
            bigger={() => setSize((size + 1) % SIZES.length)}
            languages={() => {
              setChoosing(!choosing);
              scrollTo(0, 0);
            }}
            take={() => setTaken(address)}
            done={end}
          />
        </footer>
        {taken && <BigTake address={taken} close={() => setTaken(null)} />}
        {left !== null && <StillHere secondsLeft={left} stay={stay} done={end} />}
      </div>
    </LanguageContext>
  );
}

/** Until nothing else is waiting to be done; where the browser cannot tell, a little later. */
const idle = () =>
  new Promise<void>((go) => ('requestIdleCallback' in window ? requestIdleCallback(() => go()) : setTimeout(go, 100)));
