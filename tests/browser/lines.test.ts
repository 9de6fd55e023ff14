import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { builtPages } from '../support/builtPages.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { siteDir } from '../support/sites.ts';
import { WIDE } from '../support/wide.ts';

/** How many lines each kind of words may fill on the narrowest phone, 320 px, whatever the language. */
const LINES: Record<string, [selector: string, lines: number]> = {
  'the title of a page': ['main h1', 5],
  // Two in a row, beside or under the picture.
  'the label of a picture button': ['.tile .g', 4],
  'a button of the bar for the thumb': ['.dock span', 2],
  'a button of the bar at the top': ['.bar .btn', 1],
  'the name of a band': ['main .bh', 3],
  'the heading of a part': ['main .part', 3],
  'a step, a warning or what comes next': ['main .num li > .g, main .dont li > .g', 7],
  'words to say': ['main .q', 4],
  'the title of a notice': ['main .blk .p > .h', 3],
  'a notice': ['main .blk .p > p:not(.h):not(.s)', 18],
  'a button': ['main .btn:not(:has(.strip))', 5],
  'an answer under drawings of papers': ['main .btn:has(.strip)', 6],
};
const COUNT = `
  const over = [];
  for (const [name, [selector, limit]] of Object.entries(${JSON.stringify(LINES)})) {
    for (const each of document.querySelectorAll(selector)) {
      const range = document.createRange();
      range.selectNodeContents(each);
      const middles = [...range.getClientRects()]
        .filter((box) => box.width > 1 && box.height > 6)
        .map((box) => box.top + box.height / 2)
        .sort((a, b) => a - b);
      const lines = middles.filter((middle, at) => !at || middle - middles[at - 1] > 8).length;
      if (lines > limit) over.push(name + ' fills ' + lines + ' lines: ' + each.textContent);
    }
  }
  return over;`;

const root = siteDir('production');
const pages = builtPages(root);
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(root, 0);
  engine = await launchEngine('chromium');
  if (engine) tab = await openTab(engine, { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
});
afterAll(async () => {
  await engine?.close();
  site?.server.close();
});

test('on the narrowest phone no page of any language scrolls sideways or has words of more lines than their place', async ({
  skip,
}) => {
  if (!engine) return skip('Chromium is not installed');
  for (const { path } of pages) {
    await tab.goto(site.origin + path);
    expect([path, await tab.evaluate(COUNT), await tab.evaluate(WIDE)]).toEqual([path, [], []]);
  }
});

test('a title that is too long is found (control)', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  await tab.goto(`${site.origin}/en/door/`);
  await tab.evaluate(
    "document.querySelector('h1').textContent = 'A title that is much too long for its place. '.repeat(4)",
  );
  expect(await tab.evaluate(COUNT)).toEqual([expect.stringMatching(/^the title of a page fills \d+ lines/)]);
});
