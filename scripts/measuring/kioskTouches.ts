import type { Browser, Page } from 'playwright-core';
import { startServer } from '../server.ts';

export interface KioskTouches {
  tag: string;
  /** Milliseconds from a touch on a situation to its heading painted, each situation in turn, each in a visit of its own. */
  times: number[];
}

const TAGS = ['en', 'ar', 'bn'];

/**
 * A tablet that was set up and has saved the guide, its CPU `rate` times slower: touches a language, then a situation, and ends the
 * visit, so that every heading comes from the phone's store and no visit has the warmth of another.
 */
export async function kioskTouches(
  dist: string,
  browser: Browser,
  runs: number,
  rate: number,
): Promise<KioskTouches[]> {
  const { origin, server } = await startServer(dist, 0);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await setUp(page, `${origin}/kiosk/`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const found = TAGS.map((tag) => ({ tag, times: [] as number[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const { tag, times } of found) {
      // A tablet that stands has had time to read its code.
      await page.waitForTimeout(3000);
      await page.tap(`.k-languages button[lang="${tag}"]`);
      const tiles = page.locator('.k-session .tile');
      await tiles.first().waitFor();
      const time = page.evaluate(untilHeading);
      await tiles.nth(run % (await tiles.count())).tap();
      times.push(await time);
      await page.tap('.k-done');
      await page.locator('.k-languages button').first().waitFor();
    }
  }
  await context.close();
  server.closeAllConnections();
  server.close();
  return found;
}

/** Sets a tablet up as a volunteer does, and waits until everything is saved on it. */
async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Name of this place', { exact: true }).fill('Library');
  for (const name of ['Code', 'The same code again']) await page.getByLabel(name, { exact: true }).fill('246810');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('.k-languages button').first().waitFor();
  await page.waitForFunction(
    async () => {
      const held = (await (await caches.match('/.kyr/held'))?.json()) as string[] | undefined;
      return held?.includes('kiosk') && held.includes('sources');
    },
    undefined,
    { timeout: 120_000 },
  );
  await page.reload();
  await page.locator('.k-languages button').first().waitFor();
}

/** Runs in the page: the time from the next touch until another heading stands there and was painted. */
function untilHeading(): Promise<number> {
  return new Promise((done) => {
    const before = document.querySelector('h1')?.textContent;
    let touched = Number.NaN;
    addEventListener('pointerdown', ({ timeStamp }) => (touched = timeStamp), { capture: true, once: true });
    const look = () => {
      const heading = document.querySelector('h1');
      if (heading && heading.textContent !== before) {
        // The frame that shows it is painted between here and the task after.
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - touched)));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
