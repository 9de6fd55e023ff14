import type { Browser, BrowserContext } from 'playwright-core';
import { startServer } from '../server.ts';
import { saveEveryLanguage } from './saveEveryLanguage.ts';

export interface FirstInstruction {
  path: string;
  place: string;
  /** Milliseconds from opening the app to the first instruction, two taps later, the taps made as soon as they can be. */
  times: number[];
  /** Of these, from the second tap until the instruction stands there. */
  tapTimes: number[];
}

const PLACES = ['door', 'street', 'car', 'work', 'detained', 'loved-one'];
const TAGS = ['en', 'ar'];

/**
 * As from the icon on the home screen, in a reader's worst hour: everything is saved, the server is gone, the worker is
 * stopped, the CPU `rate` times slower. Opens the first page, taps the yellow button, then a place, and waits for its first step.
 */
export async function firstInstruction(
  dist: string,
  browser: Browser,
  runs: number,
  rate: number,
): Promise<FirstInstruction[]> {
  const { origin, server } = await startServer(dist, 0);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await saveEveryLanguage(page, origin);
  await page.goto('about:blank');
  server.closeAllConnections();
  server.close();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const found = new Map<string, FirstInstruction>();
  for (let run = 0; run < runs; run++) {
    for (const tag of TAGS) {
      const place = PLACES[run % PLACES.length] ?? 'door';
      await session.send('ServiceWorker.stopAllWorkers');
      const { whole, tap } = await once(context, `${origin}/${tag}/`, tag, place, rate);
      const key = `/${tag}/`;
      const row = found.get(key) ?? { path: key, place: 'each in turn', times: [], tapTimes: [] };
      row.times.push(whole);
      row.tapTimes.push(tap);
      found.set(key, row);
    }
  }
  await context.close();
  return [...found.values()];
}

async function once(context: BrowserContext, url: string, tag: string, place: string, rate: number) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const taps: number[] = [];
  // Playwright's own tap waits for the throttled page to answer several questions: this one only touches the glass.
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints }).catch(() => undefined);
  await page.exposeFunction('kyrTap', (x: number, y: number, at: number) => {
    taps.push(at);
    void touch('touchStart', [{ x, y }]);
    void touch('touchEnd', []);
  });
  let tell: (at: number) => void = () => undefined;
  const done = new Promise<number>((resolve, reject) => {
    tell = resolve;
    setTimeout(() => reject(new Error(`${taps.length} taps on ${url} led to no instruction in 20 s`)), 20_000).unref();
  });
  await page.exposeFunction('kyrDone', (at: number) => tell(at));
  // What the compiler calls to keep the names of functions, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(followFinger, { now: `/${tag}/now/`, place });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const start = Date.now();
  await page.goto(url, { waitUntil: 'commit' });
  const end = await done;
  await page.close();
  return { whole: end - start, tap: end - (taps[1] ?? Number.NaN) };
}

/**
 * Runs in the page at every frame: asks for a touch of each link in turn as soon as it is painted and under nothing, and
 * tells when the instruction stands there: alone and huge once the page is alive, before that in the list it leads to.
 */
function followFinger({ now, place }: { now: string; place: string }): void {
  const links = [`.dock a[href="${now}"]`, `a.tile[href="#${place}-1"]`];
  const kyr = window as unknown as {
    kyrTap(x: number, y: number, at: number): void;
    kyrDone(at: number): void;
  };
  let next = location.pathname === now ? 1 : 0;
  const look = () => {
    const wanted = links[next];
    if (!wanted) {
      const { top = -1, height = 0 } = document.getElementById(`${place}-1`)?.getBoundingClientRect() ?? {};
      if (top >= 0 && height > 0 && top < innerHeight / 2) return kyr.kyrDone(Date.now());
    } else if (performance.getEntriesByName('first-contentful-paint').length) {
      const link = document.querySelector(wanted);
      if (link && (next === 0 || location.pathname === now)) {
        const { left, top, width, height } = link.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (link.contains(document.elementFromPoint(x, y))) {
          next += 1;
          kyr.kyrTap(x, y, Date.now());
        } else link.scrollIntoView({ block: 'center' });
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
