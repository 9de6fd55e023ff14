import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../browser.mjs';
import { startServer } from '../server.ts';
import { saveEveryLanguage } from './saveEveryLanguage.ts';

export interface FirstInstruction {
  path: string;
  /** Milliseconds from opening the app to the first instruction, two taps later, the taps made as soon as they can be. */
  times: number[];
  /** Of these, from the second tap until the instruction stands there. */
  tapTimes: number[];
}

const PLACES = ['door', 'street', 'car', 'work', 'detained', 'loved-one'];
const TAGS = ['en', 'ar'];
const PHONE = { width: 390, height: 844, deviceScaleFactor: 1, mobile: false };
const LIMIT_MS = 20_000;

/**
 * As from the icon on the home screen, in a reader's worst hour: everything is saved, the server is gone, the browser was
 * begun anew, the worker is stopped, the CPU as many times slower as `rate` says before each run. Opens the first page, taps the yellow button, then a place,
 * and waits for its first step. The page is driven through bare protocol sessions: Playwright and Puppeteer would put a second
 * world into every document, which no phone has, and which takes a sixth of the time of a slowed page.
 */
export async function firstInstruction(
  dist: string,
  runs: number,
  rate: () => Promise<number>,
): Promise<FirstInstruction[]> {
  const { path: executablePath, args } = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'kyr-taps-'));
  const { origin, server } = await startServer(dist, 0);
  const saving = await chromium.launchPersistentContext(profile, { executablePath, args });
  await saveEveryLanguage(await saving.newPage(), origin);
  await saving.close();
  server.closeAllConnections();
  server.close();
  const browser = await puppeteer.launch({ executablePath, args, userDataDir: profile });
  const found = TAGS.map((tag) => ({ path: `/${tag}/`, times: [] as number[], tapTimes: [] as number[] }));
  for (let run = 0; run < runs; run++) {
    for (const [at, { path, times, tapTimes }] of found.entries()) {
      const place = PLACES[run % PLACES.length] ?? 'door';
      const { whole, tap } = await once(browser, `about:blank#${run}-${at}`, origin + path, place, await rate());
      times.push(whole);
      tapTimes.push(tap);
    }
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  return found;
}

/** One opening of the app in a tab of its own, begun at `blank`, an address no other tab has. */
async function once(browser: Browser, blank: string, url: string, place: string, rate: number) {
  const whole = await browser.target().createCDPSession();
  const { targetId } = await whole.send('Target.createTarget', { url: blank });
  const target = await browser.waitForTarget((each) => each.url() === blank);
  const tab = await target.createCDPSession();
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  await tab.send('Emulation.setDeviceMetricsOverride', PHONE);
  await tab.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const taps: number[] = [];
  // A tab that is closed while its finger comes down has nothing to say to that.
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    tab.send('Input.dispatchTouchEvent', { type, touchPoints }).catch(() => undefined);
  let limit: NodeJS.Timeout | undefined;
  const done = new Promise<number>((resolve, reject) => {
    limit = setTimeout(
      () => reject(new Error(`${taps.length} taps on ${url} led to no instruction in ${LIMIT_MS / 1000} s`)),
      LIMIT_MS,
    );
    tab.on('Runtime.bindingCalled', ({ payload }) => {
      const { at, x, y } = JSON.parse(payload) as Finger;
      if (x === undefined || y === undefined) return resolve(at);
      taps.push(at);
      void touch('touchStart', [{ x, y }]);
      void touch('touchEnd', []);
    });
  });
  await tab.send('Runtime.enable');
  await tab.send('Runtime.addBinding', { name: 'kyrFinger' });
  await tab.send('Page.enable');
  // `__name` is what the compiler calls to keep the names of functions, which the page does not have.
  const links = JSON.stringify({ now: `${new URL(url).pathname}now/`, place });
  await tab.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `{ const __name = (named) => named; (${followFinger})(${links}); }`,
  });
  await tab.send('Emulation.setCPUThrottlingRate', { rate });
  const start = Date.now();
  // Answered only once the page is there.
  void tab.send('Page.navigate', { url }).catch(() => undefined);
  const end = await done.finally(() => clearTimeout(limit));
  await whole.send('Target.closeTarget', { targetId });
  await whole.detach();
  return { whole: end - start, tap: end - (taps[1] ?? Number.NaN) };
}

/** What the page tells: where it wants to be touched, or, without a place, that the instruction stands there. */
interface Finger {
  at: number;
  x?: number;
  y?: number;
}

/**
 * Runs in the page at every frame: asks for a touch of each link in turn as soon as it is painted and under nothing, and
 * tells when the instruction stands there: alone and huge once the page is alive, before that in the list it leads to.
 */
function followFinger({ now, place }: { now: string; place: string }): void {
  const links = [`.dock a[href="${now}"]`, `a.tile[href="#${place}-1"]`];
  const tell = (said: Finger) =>
    (window as unknown as { kyrFinger(said: string): void }).kyrFinger(JSON.stringify(said));
  let next = location.pathname === now ? 1 : 0;
  const look = () => {
    const wanted = links[next];
    if (!wanted) {
      const { top = -1, height = 0 } = document.getElementById(`${place}-1`)?.getBoundingClientRect() ?? {};
      if (top >= 0 && height > 0 && top < innerHeight / 2) return tell({ at: Date.now() });
    } else if (performance.getEntriesByName('first-contentful-paint').length) {
      const link = document.querySelector(wanted);
      if (link && (next === 0 || location.pathname === now)) {
        const { left, top, width, height } = link.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (link.contains(document.elementFromPoint(x, y))) {
          next += 1;
          tell({ at: Date.now(), x, y });
        } else link.scrollIntoView({ block: 'center' });
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
