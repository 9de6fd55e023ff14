import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SiteView } from '../content/site.ts';
import { Attract } from '../features/kiosk/Attract.tsx';
import { CodePad } from '../features/kiosk/CodePad.tsx';
import { configOf } from '../features/kiosk/config.ts';
import { holdHistory } from '../features/kiosk/holdHistory.ts';
import { KioskStatus } from '../features/kiosk/KioskStatus.tsx';
import { readSetUp } from '../features/kiosk/kioskStore.ts';
import { SetUp } from '../features/kiosk/SetUp.tsx';
import { useIdle } from '../features/kiosk/useIdle.ts';
import { useOldText } from '../features/kiosk/useOldText.ts';
import { useUpdates } from '../features/kiosk/useUpdates.ts';
import { countVisit } from '../features/kiosk/visits.ts';
import { chooseLanguage } from '../i18n/chooseLanguage.ts';
import { LanguageContext, type PageLanguage } from '../i18n/LanguageContext.ts';
import { translate } from '../i18n/translate.ts';
import { freshDocument } from '../platform/freshDocument.ts';
import { showLook } from '../platform/look.ts';
import { type Ports, PortsContext } from '../platform/ports.ts';
import { removeSaved } from '../platform/removeSaved.ts';
import { useWakeLock } from '../platform/useWakeLock.ts';
import { KioskSession } from './KioskSession.tsx';
import { ROUTES } from './routes.tsx';

/** What the document of the kiosk carries: the site, and the kiosk's own words in every language. */
export interface KioskData {
  site: SiteView;
  languages: {
    tag: string;
    dir: 'ltr' | 'rtl';
    autonym: string;
    plural?: 'other';
    strings: Record<string, string>;
  }[];
}

interface KioskAppProps {
  data: KioskData;
  ports: Ports;
  /** Languages that this tablet is set to, the first one most. */
  preferred: readonly string[];
  /** Draws everything anew in this document, where no fresh one can be had. */
  beginAnew: () => void;
}

const KIOSK_PATH = '/kiosk/';
/** A volunteer who walked away leaves nothing open. */
const VOLUNTEER_SECONDS = 120;

/** What a volunteer wants who holds the sign, or comes with the link of another tablet. */
type Screen = 'first' | 'status' | 'set-up';

/** A tablet for the public: set up once by a volunteer, then the first screen, a session, and the first screen again. */
export function KioskApp({ data, ports, preferred, beginAnew }: KioskAppProps) {
  const { site } = data;
  const languages = useMemo(
    () =>
      data.languages.map(({ tag, dir, autonym, plural, strings }) => ({
        tag,
        dir,
        autonym,
        strings,
        t: translate(tag, strings, plural),
      })),
    [data],
  );
  const tags = languages.map(({ tag }) => tag);
  const [setUp] = useState(() => readSetUp(tags));
  const [link] = useState(() => configOf(location.hash, tags));
  const [screen, setScreen] = useState<Screen>('first');
  const [asks, setAsks] = useState<Screen | null>(setUp && link ? 'set-up' : null);
  const [visitor, setVisitor] = useState<string | null>(null);
  /** A volunteer removed everything: nothing here may save it again by itself. */
  const [removed, setRemoved] = useState(false);
  const [own, setOwn] = useState(() => chooseLanguage(preferred, tags) ?? 'en');
  const running = setUp !== null && screen === 'first';
  useWakeLock(running);
  useFullScreen(running);
  useUpdates(ports, running && visitor === null && asks === null);
  useEffect(() => {
    if (running) void readAhead();
  }, [running]);
  const old = useOldText(site.release.date, ports);
  // A visitor may have made the text larger.
  useEffect(() => {
    if (visitor === null) showLook({ theme: setUp?.config.theme ?? 'light' });
  }, [setUp, visitor]);
  useEffect(() => (running ? holdHistory(KIOSK_PATH) : undefined), [running]);
  useEffect(() => {
    if (screen === 'first') return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [screen]);
  const closePad = useCallback(() => setAsks(null), []);
  const end = useCallback(() => void freshDocument(KIOSK_PATH, beginAnew), [beginAnew]);
  const hold = () => setAsks('status');

  const offered = (setUp?.config.languages ?? tags).flatMap((tag) => languages.filter((each) => each.tag === tag));
  const start = (tag: string) => {
    if (setUp?.config.count) countVisit(ports.today(), tag);
    setVisitor(tag);
  };
  const place: PageLanguage =
    (running && visitor === null ? offered[0] : languages.find(({ tag }) => tag === own)) ??
    (languages[0] as PageLanguage);
  useEffect(() => {
    if (visitor === null) Object.assign(document.documentElement, { lang: place.tag, dir: place.dir });
  }, [visitor, place]);

  const draw = () => {
    if (!setUp || screen === 'set-up')
      return (
        <SetUp
          key={String(setUp === null)}
          languages={languages}
          handbook={setUp === null}
          first={typeof link === 'object' && link ? link : (setUp?.config ?? null)}
          problem={typeof link === 'string' ? link : null}
          chooseLanguage={setOwn}
          done={end}
        />
      );
    if (screen === 'status')
      return (
        <KioskStatus
          site={site}
          setUp={setUp}
          back={end}
          change={() => setScreen('set-up')}
          leave={() => void leaveKiosk()}
          remove={async () => {
            const left = await ports.saver.remove(removeSaved);
            setRemoved(left.length === 0);
            return left.length === 0;
          }}
        />
      );
    if (visitor !== null)
      return (
        <KioskSession
          tag={visitor}
          site={site}
          languages={offered}
          setUp={setUp}
          today={ports.today}
          end={end}
          onHold={hold}
        />
      );
    return <Attract config={setUp.config} languages={offered} old={old} choose={start} onHold={hold} />;
  };
  return (
    <PortsContext value={ports}>
      <LanguageContext value={place}>
        {draw()}
        {setUp && screen !== 'first' && !removed && <ClosesByItself end={end} />}
        {asks && setUp && (
          <CodePad
            code={setUp.code}
            pass={() => {
              setAsks(null);
              setVisitor(null);
              setScreen(asks);
            }}
            close={closePad}
          />
        )}
      </LanguageContext>
    </PortsContext>
  );
}

/** Reads the code of what visitors open most while nobody waits for it. */
async function readAhead(): Promise<void> {
  for (const kind of ['home', 'topic', 'now', 'card', 'paper', 'search'] as const) {
    // What cannot be had now is asked for again when it is opened.
    await ROUTES[kind]().catch(() => undefined);
  }
}

/** Full screen again with each touch, where the browser lets a page ask for it. */
function useFullScreen(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const enter = () => {
      if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    };
    addEventListener('pointerup', enter);
    return () => removeEventListener('pointerup', enter);
  }, [wanted]);
}

async function leaveKiosk(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  location.replace('/');
}

/** Brings the first screen back where nobody touches the screen of a volunteer any more. */
function ClosesByItself({ end }: { end: () => void }) {
  useIdle(VOLUNTEER_SECONDS, end);
  return null;
}
