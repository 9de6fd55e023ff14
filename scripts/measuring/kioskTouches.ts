import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { startServer } from '../server.ts';

export interface KioskTouches {
  tag: string;
  /** Milliseconds from a touch on a situation to its heading painted, each situation in turn, each in a visit of its own. */
  times: number[];
}

const TAGS = ['en', 'ar', 'bn'];

/**
 * A tablet that was set up and has saved the guide, its CPU as many times slower as `rate` says before each visit: touches a language, then a situation, and ends the
 * visit, so that every heading comes from the phone's store and no visit has the warmth of another.
 */
export async function kioskTouches(
  dist: string,
  browser: Browser,
  runs: number,
  rate: () => Promise<number>,
): Promise<KioskTouches[]> {
  const { origin, server } = await startServer(dist, 0);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await setUp(page, `${origin}/kiosk/`);
  const session = await context.newCDPSession(page);
  const found = TAGS.map((tag) => ({ tag, times: [] as number[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const { tag, times } of found) {
      // A tablet that stands has had time to read its code.
      await page.waitForTimeout(3000);
      await session.send('Emulation.setCPUThrottlingRate', { rate: await rate() });
      await page.tap(`.k-languages button[lang="${tag}"]`);
      const tiles = page.locator('.k-session .tile');
      await tiles.first().waitFor();
      // Nobody finds the right picture among them sooner.
      await page.waitForTimeout(1500);
      const time = page.evaluate(untilHeading);
      await touch(session, tiles.nth(run % (await tiles.count())));
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

/** Playwright's own tap puts questions to the throttled page between finger down and up: this one only touches the glass. */
async function touch(session: CDPSession, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('the tile to touch is not on the screen');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await Promise.all([
    session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
    session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ]);
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

/** Runs in the page: from the next touch until the browser says that it painted another heading. */
function untilHeading(): Promise<number> {
  return new Promise((done) => {
    const before = document.querySelector('h1')?.textContent;
    let touched = Number.NaN;
    addEventListener('pointerdown', ({ timeStamp }) => (touched = timeStamp), { capture: true, once: true });
    // Told to the browser in the same task that put the heading there, so before it is painted.
    const marked = new MutationObserver(() => {
      const heading = document.querySelector('h1');
      if (!heading || heading.textContent === before) return;
      marked.disconnect();
      heading.setAttribute('elementtiming', 'heading');
    });
    marked.observe(document.body, { subtree: true, childList: true });
    new PerformanceObserver((list, observer) => {
      const [entry] = list.getEntries() as (PerformanceEntry & { renderTime: number })[];
      if (!entry) return;
      observer.disconnect();
      done(entry.renderTime - touched);
    }).observe({ type: 'element' });
  });
}
