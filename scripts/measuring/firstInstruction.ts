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
 * stopped, the CPU throttled 6×. Opens the first page, taps the yellow button, then a place, and waits for its first step.
 */
export async function firstInstruction(dist: string, browser: Browser, runs: number): Promise<FirstInstruction[]> {
  const { origin, server } = await startServer(dist, 0);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
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
      const { whole, tap } = await once(context, `${origin}/${tag}/`, tag, place);
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

async function once(context: BrowserContext, url: string, tag: string, place: string) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(`.dock a[href="/${tag}/now/"]`).click();
  const tile = page.locator(`a.tile[href="#${place}-1"]`);
  await tile.waitFor();
  const tapped = performance.now();
  await tile.click();
  // Alone and huge once the page is alive; before that the same words, in the list the tap leads to.
  await page.waitForFunction((id) => {
    const { top = -1, height = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
    return top >= 0 && height > 0 && top < innerHeight / 2;
  }, `${place}-1`);
  const end = performance.now();
  await page.close();
  return { whole: end - start, tap: end - tapped };
}
