import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BuiltPage, builtPages } from '../support/builtPages.ts';
import { type ChromiumPage, openTab, openWithoutScripts } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { oneOfEachKind } from '../support/samplePages.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, saved } from '../support/watch.ts';

const root = siteDir('production');
const KITCHEN = 'Kitchen measures';
/** The button stands in the frame, alike on every page; the kinds differ in their sheets and in what is drawn beneath. */
const KINDS = ['home', 'topic', 'status', 'search', 'now', 'card', 'paper', 'plan'];
const english = oneOfEachKind(builtPages(root).filter(({ tag, kind }) => tag === 'en' && KINDS.includes(kind)));
/** Each way to leave, as the page itself sees it, and what must be true before any other task runs. */
const press = (key: string) => `dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }));`;
const WAYS: Record<string, string> = {
  click: `document.querySelector('header a[href="/leave/"]').click();`,
  'Escape twice': press('Escape').repeat(2),
  'Shift three times': press('Shift').repeat(3),
};
const LOOK = `
  const { hidden } = document.documentElement;
  const drawn = document.documentElement.getClientRects().length + document.body.getClientRects().length;
  return { hidden, drawn, title: document.title, path: location.pathname };`;
const BLANK = { hidden: true, drawn: 0, title: KITCHEN };
let server: FaultServer;
let engine: Engine | null;
let tab: ChromiumPage | undefined;

beforeAll(async () => {
  server = await startFaultServer(root);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  server.clearFaults();
  if (!engine) skip('Chromium is not installed');
});
afterEach(async () => {
  await tab?.close();
  tab = undefined;
});
afterAll(async () => {
  await engine?.close();
  await server?.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<ChromiumPage> {
  if (!engine) throw new Error('Chromium is not installed');
  tab = await openTab(engine, options);
  await tab.goto(server.origin + path);
  await hydrated(tab);
  return tab;
}

interface Look {
  hidden: boolean;
  drawn: number;
  title: string;
  path: string;
}

/** Acts in the page and looks in the same task and at later times: by messages, since a page that departs answers no more. */
async function looks(page: ChromiumPage, act: string, later: number[]): Promise<Look[]> {
  const found: Look[] = [];
  page.raw.on('console', (message) => {
    if (message.text().startsWith('look ')) found.push(JSON.parse(message.text().slice(5)) as Look);
  });
  await page.evaluate(`
    const look = () => console.log('look ' + JSON.stringify((() => { ${LOOK} })()));
    setTimeout(() => { ${act} look(); for (const ms of ${JSON.stringify(later)}) setTimeout(look, ms); });`);
  await vi.waitFor(() => expect(found).toHaveLength(later.length + 1), { timeout: 10_000 });
  return found;
}

/** Resolves once the neutral page is shown, and looks at what stands there. */
async function neutral(page: ChromiumPage): Promise<string> {
  await waitFor(page, `return location.pathname === '/leave/' && document.readyState === 'complete'`);
  return page.evaluate('return document.title + " " + document.querySelector("h1").textContent');
}

describe('on pages of every make', () => {
  test.each(english)(
    '$kind: each way blanks the page at once and shows the neutral one',
    async ({ path }: BuiltPage) => {
      const page = await open(path, { serviceWorkers: 'block' });
      // A message of a document that is replaced too soon can get lost.
      server.fault('/leave/', 'delay', { ms: 150 });
      for (const [way, act] of Object.entries(WAYS)) {
        await page.goto(server.origin + path);
        await hydrated(page);
        expect(await page.evaluate(LOOK)).toMatchObject({ hidden: false, drawn: 2 });
        expect([way, ...(await looks(page, act, []))]).toEqual([way, { ...BLANK, path }]);
        expect(await neutral(page)).toBe(`${KITCHEN} ${KITCHEN}`);
      }
    },
  );

  test('real keys work too, and fewer presses, other keys or slow ones do not', async () => {
    const page = await open('/en/door/');
    for (const keys of [['Escape'], ['Shift', 'Shift'], ['Escape', 'Shift', 'Escape'], ['a', 'a', 'a']]) {
      for (const key of keys) await page.raw.keyboard.press(key);
      expect(await page.evaluate(LOOK)).toMatchObject({ hidden: false });
      await page.raw.keyboard.press('Tab');
    }
    await page.raw.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 1600));
    await page.raw.keyboard.press('Escape');
    expect(await page.evaluate(LOOK)).toMatchObject({ hidden: false });
    await page.raw.keyboard.press('Escape');
    expect(await neutral(page)).toContain(KITCHEN);
  });
});

describe('the history', () => {
  const path = () => tab?.evaluate<string>('return location.pathname');

  test('one Back after Leave does not show the page that was left', async () => {
    const page = await open('/en/');
    await page.goto(`${server.origin}/en/status/`);
    await hydrated(page);
    await page.evaluate(WAYS.click ?? '');
    await neutral(page);
    await page.back();
    expect(await path()).toBe('/en/');
    await page.raw.goForward();
    expect(await path()).toBe('/leave/');
  });

  test('nor after pages opened without loading a document, where Back shows the page before it whole', async () => {
    const page = await open('/en/');
    const home = await page.evaluate<string>('return document.querySelector("h1").textContent');
    await page.raw.click('main a[href="/en/door/"]');
    await waitFor(page, `return document.querySelector('[data-page=door]') !== null`);
    await page.evaluate(WAYS['Escape twice'] ?? '');
    await neutral(page);
    await page.back();
    await hydrated(page);
    const shown =
      'return [location.pathname, document.querySelector("h1").textContent, document.documentElement.hidden]';
    expect(await page.evaluate(shown)).toEqual(['/en/', home, false]);
  });

  test('a page asked for before, that comes late, does not undo it', async () => {
    const page = await open('/en/', { serviceWorkers: 'block' });
    server.fault('/en/door/', 'delay', { ms: 400 });
    server.fault('/leave/', 'delay', { ms: 1800 });
    const ask = `document.querySelector('main a[href="/en/door/"]').click();`;
    const found = await looks(page, `${ask} ${WAYS.click}`, [900]);
    expect(found).toEqual([1, 2].map(() => ({ ...BLANK, path: '/en/' })));
    expect(server.log.map(({ url }) => url)).toContain('/en/door/');
    await neutral(page);
  });
});

describe('when the network fails', () => {
  test('it works offline once saved', async () => {
    const page = await open('/es/door/');
    await saved(page);
    await page.raw.context().setOffline(true);
    await page.evaluate(WAYS.click ?? '');
    expect(await neutral(page)).toContain(KITCHEN);
    await page.raw.context().setOffline(false);
  });

  test('a server that hangs leaves a blank page at once', async () => {
    const page = await open('/en/door/', { serviceWorkers: 'block' });
    server.blackhole();
    expect(await looks(page, WAYS.click ?? '', [300])).toEqual([1, 2].map(() => ({ ...BLANK, path: '/en/door/' })));
  });

  test('a page that ends loading after Leave stays blank', async () => {
    const page = await open('/en/door/', { serviceWorkers: 'block' });
    server.blackhole();
    const show = (persisted: boolean) =>
      `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: ${persisted} }));`;
    const [ended] = await looks(page, WAYS.click + show(false), []);
    expect(ended).toMatchObject(BLANK);
  });

  test('a page the browser kept alive does not come back blank', async () => {
    const page = await open('/en/door/', { serviceWorkers: 'block' });
    await page.evaluate('document.documentElement.hidden = true');
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    expect(await page.evaluate(LOOK)).toMatchObject({ hidden: false, drawn: 2 });
  });
});

describe('without scripts', () => {
  test.each(english)('$kind: it is a plain link', async ({ path }: BuiltPage) => {
    tab = await openWithoutScripts(engine as Engine, server.origin + path);
    await tab.raw.click('header a[href="/leave/"]');
    expect(await neutral(tab)).toContain(KITCHEN);
  });
});

describe('the neutral page', () => {
  const html = readFileSync(join(root, 'leave', 'index.html'), 'utf8');
  /** What would tell whose page this is: our words, names, colours, pictures, scripts and addresses. */
  const TRACES =
    /rights|nyc|new york|immigra|\bICE\b|lawyer|kyr|safe|exit|leave|ffc61a|0f1317|<svg|<img|<script|<link|href|src=|manifest|sprite|class=/i;

  test('has no trace of the app; our own pages have many', () => {
    expect(html.match(TRACES)).toBeNull();
    expect(html).toContain(`<title>${KITCHEN}</title>`);
    expect(
      readFileSync(join(root, 'en', 'index.html'), 'utf8').match(new RegExp(TRACES, 'gi'))?.length,
    ).toBeGreaterThan(20);
  });

  test('asks for nothing else, not even a picture for the tab that is ours', async () => {
    if (!engine) return;
    tab = await openTab(engine, { serviceWorkers: 'block' });
    server.log.length = 0;
    await tab.goto(`${server.origin}/leave/`);
    expect(server.log.map(({ url }) => url).filter((url) => url !== '/favicon.ico')).toEqual(['/leave/']);
    expect(
      await tab.evaluate('return [document.styleSheets.length, getComputedStyle(document.body).fontFamily]'),
    ).toEqual([1, expect.stringContaining('Georgia')]);
  });

  test('is served with the same headers as every page', async () => {
    const [leave, home] = await Promise.all(['/leave/', '/en/'].map(headersOf));
    expect(leave).toEqual(home);
    expect(leave).toHaveProperty('content-security-policy');
  });
});

function headersOf(path: string): Promise<object> {
  return new Promise((resolve, reject) => {
    const call = request(server.origin + path, { agent: false }, (response) => {
      response.resume();
      const { date: _, 'content-length': __, etag: ___, ...headers } = response.headers;
      resolve(headers);
    });
    call.on('error', reject);
    call.end();
  });
}
