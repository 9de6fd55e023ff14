import type { BrowserContext } from 'playwright-core';
import { ASK_SECONDS } from '../../src/features/kiosk/IdleWatch.ts';
import { type ChromiumPage, openTab } from './chromium.ts';
import type { Engine } from './engines.ts';
import { CONFIG, firstScreen, plantSetUp } from './kiosk.ts';

/** Thirty days of ten thousand visits: one begins this long after another. */
const VISIT_SECONDS = (30 * 24 * 60 * 60) / 10_000;

/** What a tab holds once its garbage was collected. */
interface Held {
  /** Bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

interface Visits {
  visits: number;
  every: number;
  /** Whether its pages may be saved. */
  saves?: boolean;
  /** No fresh document can be had: each visit begins anew in the document of the last one. */
  anew?: boolean;
  /** Something that every document begins with. */
  plant?: () => void;
  /** Is told what each look saw. */
  tell?: (visit: number, held: Held) => void;
}

/** How much more a tablet held on its first screen in the end than in the beginning. */
export async function grown(
  engine: Engine,
  origin: string,
  { visits, every, saves, anew, plant, tell }: Visits,
): Promise<Held> {
  const screen = {
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    serviceWorkers: saves ? 'allow' : 'block',
  } as const;
  const tab = await openTab(engine, screen);
  const context = tab.raw.context();
  await holdClocks(context);
  await plantSetUp(context, { count: true });
  if (plant) await context.addInitScript(plant);
  await tab.goto(`${origin}/kiosk/`);
  await firstScreen(tab);
  if (anew) await context.route('**/kiosk/', (route) => route.abort());
  const seen: Held[] = [];
  await runSessions(tab, {
    visits,
    every,
    look: (held, visit) => {
      seen.push(held);
      tell?.(visit, held);
    },
  });
  await tab.close();
  // The first looks see what is built up once, and kept.
  const between = (what: keyof Held) => growth(seen.slice(2).map((held) => held[what]));
  return { heap: between('heap'), nodes: between('nodes'), listeners: between('listeners') };
}

/** Lets a test move both clocks of every page of a context; documents that follow one another find them where they stand. */
async function holdClocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifted = () => {
      try {
        return Number(localStorage.getItem('test.clock') ?? 0);
      } catch {
        // A page that may keep nothing, such as about:blank.
        return 0;
      }
    };
    const Real = Date;
    const steady = performance.now.bind(performance);
    performance.now = () => steady() + shifted();
    globalThis.Date = class extends Real {
      constructor(...parts: [number]) {
        super(...(parts.length ? parts : ([Real.now() + shifted()] as [number])));
      }
      static override now() {
        return Real.now() + shifted();
      }
    } as DateConstructor;
  });
}

/**
 * One visit after another on a tablet, each in another language and situation; every second one walks away and is cleared by
 * the clock, the others touch “Done”. Tells `look` what the tab holds on the first screen after every `every` visits.
 */
async function runSessions(
  tab: ChromiumPage,
  { visits, every, look }: { visits: number; every: number; look: (held: Held, visit: number) => void },
): Promise<void> {
  const session = await tab.raw.context().newCDPSession(tab.raw);
  await session.send('Performance.enable');
  for (let visit = 1; visit <= visits; visit += 1) {
    const tag = CONFIG.languages[visit % CONFIG.languages.length] ?? '';
    await tab.evaluate(visit % 2 ? comeAndGo(tag, visit) : comeAndWalkAway(tag, visit));
    await firstScreen(tab);
    await tab.evaluate(pass(VISIT_SECONDS));
    if (visit % every) continue;
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    look({ heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }, visit);
  }
  await session.detach();
}

/** How far the middle of the last third lies above that of the first, whatever a single look saw. */
function growth(values: number[]): number {
  const third = Math.floor(values.length / 3);
  const middle = (some: number[]) => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN;
  return middle(values.slice(-third)) - middle(values.slice(0, third));
}

/** What a visitor does, as source: within the page, so that ten thousand of them take minutes and not hours. */
const come = (tag: string, visit: number) => `
  const until = (look) => new Promise((done) => {
    const again = () => (look() ? done() : requestAnimationFrame(again));
    again();
  });
  document.querySelector('.k-languages button[lang="${tag}"]').click();
  await until(() => document.querySelector('.k-session .tile'));
  const tiles = document.querySelectorAll('.k-session .tile');
  const home = document.querySelector('h1').textContent;
  tiles[${visit} % tiles.length].click();
  await until(() => ![undefined, home].includes(document.querySelector('h1')?.textContent));`;

const comeAndGo = (tag: string, visit: number) => `${come(tag, visit)} document.querySelector('.k-done').click()`;

const comeAndWalkAway = (tag: string, visit: number) => `${come(tag, visit)}
  ${pass(CONFIG.idle + 1)}
  await until(() => document.querySelector('.k-still'));
  ${pass(ASK_SECONDS + 1)}`;

/** Lets time pass, and the page look at its clocks as it does when its screen comes back. */
function pass(seconds: number): string {
  return `localStorage.setItem('test.clock', Number(localStorage.getItem('test.clock') ?? 0) + ${seconds * 1000});
    dispatchEvent(new Event('focus'));`;
}
