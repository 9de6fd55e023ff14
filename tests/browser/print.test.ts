import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { assemblePage } from '../../src/content/assemblePage.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { readCode } from '../support/readCode.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart } from '../support/watch.ts';

const built = new BuiltSite(siteDir('production'));
const URL = 'https://rights.example';
/** A printed page has 96 pixels to the inch here; a cheap printer has three times as many dots. */
const DOTS = 3;
const folder = mkdtempSync(join(tmpdir(), 'kyr-print-'));
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(built.dir, 0);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  site?.server.close();
  rmSync(folder, { recursive: true });
});

/** Opens a topic as a build with this address would have written it. */
async function open(tag: string, id: string, url: string): Promise<void> {
  tab = await openTab(engine as Engine, { serviceWorkers: 'block', colorScheme: 'dark', deviceScaleFactor: DOTS });
  const context = tab.raw.context();
  await noteFromStart(context);
  await context.addInitScript('window.print = () => { window.kyrPrinted = (window.kyrPrinted ?? 0) + 1; }');
  const pack = built.packs().find((each) => each.tag === tag);
  const page = pack?.pages.find((each) => each.id === id);
  if (!pack || !page) throw new Error(`There is no page ${id} in ${tag}`);
  const body = assemblePage(built.text('/shell.html'), { ...built.site(), url }, pack.language, page);
  await context.route(`**/${tag}/${id}/`, async (route) => route.fulfill({ response: await route.fetch(), body }));
  await tab.goto(`${site.origin}/${tag}/${id}/`);
  await hydrated(tab);
}

async function print(): Promise<void> {
  await tab.evaluate(`document.querySelector('.about .tools button').click()`);
  await waitFor(tab, 'return window.kyrPrinted === 1');
}

/** What a decoder that knows nothing of ours reads in the picture of the code as it is printed, or null. */
async function decoded(): Promise<string | null> {
  await tab.raw.emulateMedia({ media: 'print' });
  return readCode(engine as Engine, await tab.raw.locator('#print').screenshot());
}

const shown = () =>
  tab.evaluate<string[]>(`return [...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility() && /^(BUTTON|NAV|HEADER)$/.test(each.tagName) || each.id === 'languages' && each.checkVisibility())
    .map(({ tagName, className }) => tagName + '.' + className)`);

test.each(['en', 'ar'])(
  'in %s the printed code leads to the printed address, and no bar or button is printed',
  async (tag) => {
    await open(tag, 'door', URL);
    await print();
    expect(await decoded()).toBe(`${URL}/${tag}/door/`);
    const foot = await tab.evaluate<string>(`return document.getElementById('print').innerText`);
    const { date, version } = built.release();
    for (const words of [date, version, `${URL}/${tag}/door/`]) expect(foot).toContain(words);
    expect(await shown()).toEqual(['HEADER.sign']);
    const inks = `const { color, backgroundColor } = getComputedStyle(document.documentElement); return [color, backgroundColor]`;
    expect(await tab.evaluate(inks)).toEqual(['rgb(15, 19, 23)', 'rgb(255, 255, 255)']);
    const size = await tab.evaluate<number>(
      `return document.querySelector('#print-qr svg').getBoundingClientRect().width`,
    );
    expect(size).toBeGreaterThanOrEqual(96);
    expect(await tab.evaluate('return kyrNotes.violations')).toEqual([]);
    await tab.raw.emulateMedia({ media: 'screen' });
    expect(await shown()).toContain('HEADER.bar');
  },
);

test('where the address is not set no code is printed, and the foot says why', async () => {
  await open('en', 'door', '');
  await print();
  expect(await decoded()).toBeNull();
  expect(await tab.evaluate(`return document.querySelectorAll('#print-qr *').length`)).toBe(0);
  expect(await tab.evaluate(`return document.getElementById('print').innerText`)).toContain('Address not set');
});

test('the browser’s own printing has the code; another page opened after has none of this one', async () => {
  await open('en', 'door', URL);
  // As on a phone where saving is done: the script is there.
  await waitFor(
    tab,
    `dispatchEvent(new Event('beforeprint')); return document.querySelector('#print-qr svg') !== null`,
  );
  await tab.raw.pdf({ path: join(folder, 'page.pdf'), format: 'Letter', preferCSSPageSize: true });
  expect(readFileSync(join(folder, 'page.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await tab.raw.click('.dock a[href="/en/call/"]');
  await waitFor(tab, `return document.querySelector('[data-page=call]') !== null`);
  expect(await tab.evaluate(`return document.querySelectorAll('#print-qr *').length`)).toBe(0);
});
