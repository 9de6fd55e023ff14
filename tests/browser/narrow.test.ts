import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { builtPages } from '../support/builtPages.ts';
import { openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { pagesToMeasure } from '../support/samplePages.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated } from '../support/watch.ts';
import { WIDE } from '../support/wide.ts';

const root = siteDir('production');
/** Pages of no language, which no app takes over. */
const FIXED = ['/', '/404.html', '/leave/'];
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;

beforeAll(async () => {
  site = await startServer(root, 0);
  engine = await launchEngine('chromium');
});
afterAll(async () => {
  await engine?.close();
  site?.server.close();
});

test('no page scrolls sideways: 320, 390 and 768 px, text of 200 %, zoom of 200 %', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  const tab = await openTab(engine, { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const session = await tab.raw.context().newCDPSession(tab.raw);
  const found: string[] = [];
  const look = async (name: string, width: number) => {
    await tab.raw.setViewportSize({ width, height: 844 });
    let wide = await tab.evaluate<string[]>(WIDE);
    // What is drawn to the width of the screen follows it in the next frame.
    if (wide.length) {
      await tab.evaluate('return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      wide = await tab.evaluate<string[]>(WIDE);
    }
    found.push(...wide.map((each) => `${name}: ${each}`));
  };
  for (const path of [...pagesToMeasure(builtPages(root)).map(({ path }) => path), ...FIXED]) {
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    await tab.goto(site.origin + path);
    if (!FIXED.includes(path)) await hydrated(tab);
    // What fits the narrowest fits the wider ones, but where the layout changes with them: that is the same in all languages.
    if (path.startsWith('/en/') || FIXED.includes(path)) {
      await look(`${path} at 768`, 768);
      await look(`${path} at 390`, 390);
    }
    await look(`${path} at 320`, 320);
    // A window of 320 px in which everything, pictures too, is twice as large.
    await look(`${path} at 320, zoom 200 %`, 160);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect(await tab.evaluate('return getComputedStyle(document.documentElement).fontSize')).toBe('32px');
    await look(`${path} at 320, text 200 %`, 320);
  }
  expect(found).toEqual([]);
  await tab.goto(`${site.origin}/en/`);
  await hydrated(tab);
  await tab.evaluate(`document.querySelector('h1').textContent = 'W'.repeat(99);
    document.querySelector('h1').style.overflowWrap = 'normal'`);
  expect(await tab.evaluate<string[]>(WIDE)).not.toEqual([]);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
});
