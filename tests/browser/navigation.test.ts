import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine, leaveDocument, waitFor } from '../support/engines.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { CHANGED, siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

const root = siteDir('production');
/** Everything about the document that must be true of the page shown. */
const STATE = `
  const { lang, dir } = document.documentElement;
  return {
    path: location.pathname, lang, dir, title: document.title,
    page: document.querySelector('main').dataset.page,
    announced: document.querySelector('[role=status].announce').textContent,
    focused: document.activeElement.tagName,
    manifest: document.querySelector('link[rel=manifest]').getAttribute('href'),
    current: document.querySelector('#languages a[aria-current]').hreflang,
    sameDocument: window.kyrSame === true,
  };`;
interface State {
  path: string;
  lang: string;
  dir: string;
  title: string;
  page: string;
  announced: string;
  focused: string;
  manifest: string;
  current: string;
  sameDocument: boolean;
}
let server: FaultServer;
let engine: Engine | null;
let tab: ChromiumPage | undefined;

beforeAll(async () => {
  server = await startFaultServer(root);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  server.clearFaults();
  server.setRoot(root);
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

/** Opens a page in a context without a worker, so that every page comes from the server, and marks its document. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<ChromiumPage> {
  const viewport = { width: 390, height: 600 };
  tab = await openTab(engine as Engine, { viewport, serviceWorkers: 'block', ...options });
  await tab.goto(server.origin + path);
  if (path !== '/') await hydrated(tab);
  await tab.evaluate('window.kyrSame = true');
  return tab;
}

const state = (page: ChromiumPage) => page.evaluate<State>(STATE);
const scrollY = (page: ChromiumPage) => page.evaluate<number>('return Math.round(window.scrollY)');

/** Clicks a link to an address, in the bar at the bottom if it can, and waits until its page is drawn. */
async function follow(page: ChromiumPage, href: string): Promise<State> {
  // The bar is always on the screen, so a bare click of the mouse does: Playwright's own would scroll first.
  const [x = 0, y = 0] = await page.evaluate<number[]>(`
    const link = ['.dock', 'main', '.bar', '#languages'].map((each) => document.querySelector(each + ' a[href="${href}"]')).find(Boolean);
    // The bar at the top may have scrolled away: a tap there must not move the page first.
    if (link.closest('.bar')) { link.click(); return [0, 0] }
    if (!link.closest('.dock')) link.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = link.getBoundingClientRect();
    return [x + width / 2, y + height / 2]`);
  if (x || y) await page.raw.mouse.click(x, y);
  await waitFor(page, `return location.pathname === '${href}' && document.readyState === 'complete'`);
  const [tag = '', id = 'home'] = href.split('/').filter(Boolean);
  await waitFor(
    page,
    `return document.documentElement.lang === '${tag}' && document.querySelector('main').dataset.page === '${id}'`,
  );
  return state(page);
}

function titleIn(path: string): string {
  return /<title>([^<]*)</.exec(readFileSync(join(root, path, 'index.html'), 'utf8'))?.[1] ?? '';
}

describe('a link to another page of ours', () => {
  test('draws it in the same document, focuses its heading, announces it and names it', async () => {
    const page = await open('/en/');
    expect(await state(page)).toMatchObject({ announced: '', focused: 'BODY', sameDocument: true });
    for (const id of ['door', 'call', 'card', 'languages']) {
      const title = titleIn(`/en/${id}/`);
      expect(await follow(page, `/en/${id}/`)).toEqual({
        path: `/en/${id}/`,
        lang: 'en',
        dir: 'ltr',
        title,
        page: id,
        announced: title,
        focused: 'H1',
        manifest: '/manifest-en.webmanifest',
        current: 'en',
        sameDocument: true,
      });
      expect(await scrollY(page)).toBe(0);
    }
  });

  test('Back and Forward return to where the reader was', async () => {
    const page = await open('/en/door/');
    await page.evaluate('window.scrollTo(0, 1500)');
    await follow(page, '/en/call/');
    await page.evaluate('window.scrollTo(0, 300)');
    await page.evaluate('history.back()');
    await waitFor(page, `return document.querySelector('main').dataset.page === 'door'`);
    expect(await scrollY(page)).toBe(1500);
    expect(await state(page)).toMatchObject({ path: '/en/door/', title: titleIn('/en/door/'), sameDocument: true });
    await page.evaluate('history.forward()');
    await waitFor(page, `return document.querySelector('main').dataset.page === 'call'`);
    expect(await scrollY(page)).toBe(300);
  });

  test('Back returns to the same line of a worksheet, whose fields come with its scripts', async () => {
    const page = await open('/en/plan/');
    await waitFor(page, `return document.querySelector('#plan-alarm') !== null`);
    await page.evaluate('window.scrollTo(0, 5000)');
    await follow(page, '/en/call/');
    await page.evaluate('history.back()');
    await waitFor(page, `return document.querySelector('#plan-alarm') !== null`);
    await page.evaluate('return new Promise((done) => setTimeout(done, 500))');
    expect(await scrollY(page)).toBe(5000);
  });

  test('that comes late does not replace the page asked for after it', async () => {
    const page = await open('/en/');
    server.fault('/en/door/', 'delay', { ms: 500 });
    server.log.length = 0;
    await page.raw.click('main a[href="/en/door/"]');
    await follow(page, '/en/call/');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await state(page)).toMatchObject({ path: '/en/call/', page: 'call', title: titleIn('/en/call/') });
    expect(server.log.map(({ url }) => url)).toContain('/en/door/');
  });

  test('that cannot be fetched is left to the browser, which says why', async () => {
    const page = await open('/en/');
    server.fault('/en/door/', '503');
    await leaveDocument(page, () => page.raw.click('main a[href="/en/door/"]'));
    expect(await page.evaluate('return [location.pathname, document.body.textContent]')).toEqual([
      '/en/door/',
      'Service unavailable',
    ]);
  });

  test('to a place on the same page keeps the page, also when the server is gone', async () => {
    const page = await open('/en/door/');
    server.blackhole();
    const before = server.log.length;
    await page.evaluate(`document.querySelector('.skip').click()`);
    await waitFor(page, `return location.hash === '#main'`);
    await page.evaluate('history.back()');
    await waitFor(page, `return location.hash === ''`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await state(page)).toMatchObject({ path: '/en/door/', page: 'door', sameDocument: true });
    expect(server.log.slice(before).map(({ url }) => url)).not.toContain('/en/door/');
  });
});

describe('a change of language', () => {
  const AT = `
    const passages = [...document.querySelectorAll('#main [id]')];
    return passages.find((each) => each.getBoundingClientRect().bottom > 0)?.id ?? ''`;

  test('keeps the page and the passage on the screen', async () => {
    const page = await open('/en/door/');
    for (const [tag, dir] of [
      ['ar', 'rtl'],
      ['es', 'ltr'],
    ]) {
      await page.evaluate(`document.getElementById('tricks').scrollIntoView()`);
      expect(await page.evaluate(AT)).toBe('tricks');
      // By script: a real click would first scroll to the list at the foot of the page.
      await page.evaluate(`document.querySelector('#languages a[hreflang=${tag}]').click()`);
      await waitFor(page, `return document.documentElement.lang === '${tag}'`);
      expect(await state(page)).toMatchObject({
        path: `/${tag}/door/`,
        lang: tag,
        dir,
        page: 'door',
        title: titleIn(`/${tag}/door/`),
        manifest: `/manifest-${tag}.webmanifest`,
        current: tag,
        sameDocument: true,
      });
      expect(await page.evaluate(AT)).toBe('tricks');
    }
  });

  test('through the page of languages leads back to the same page and passage', async () => {
    const page = await open('/en/door/');
    await page.evaluate(`document.getElementById('tricks').scrollIntoView()`);
    await follow(page, '/en/languages/');
    expect(await scrollY(page)).toBe(0);
    const there = await follow(page, '/es/door/');
    expect(there).toMatchObject({ lang: 'es', page: 'door', sameDocument: true });
    expect(await page.evaluate(AT)).toBe('tricks');
    expect(await page.evaluate(`return localStorage.getItem('kyr.language.1')`)).toBe('es');
  });

  test.each([
    ['/en/card/#car', '#car'],
    ['/en/now/#door-3', '#door-3'],
    ['/en/paper/#r-i200', '#r-i200'],
  ])('keeps the part of a tool that %s shows, through the page of languages and below it', async (path, hash) => {
    const page = await open(path);
    const shown = `document.querySelector('main ${hash}')?.checkVisibility() === true`;
    const there = (tag: string) =>
      `return document.documentElement.lang === '${tag}' && location.hash === '${hash}' && ${shown}`;
    await waitFor(page, `return ${shown}`, { label: 'the part' });
    await page.evaluate(`document.querySelector('.bar a[href$="/languages/"]').click()`);
    await waitFor(page, `return document.querySelector('main').dataset.page === 'languages'`);
    await page.evaluate(`document.querySelector('#languages a[hreflang=es]').click()`);
    await waitFor(page, there('es'), { label: 'in Spanish' });
    await page.evaluate(`document.querySelector('#languages a[hreflang=ar]').click()`);
    await waitFor(page, there('ar'), { label: 'in Arabic' });
    // Control: a link to another page has no such part.
    await page.evaluate(`document.querySelector('.bar .name').click()`);
    await waitFor(page, `return location.pathname === '/ar/' && location.hash === ''`);
  });

  test('opened directly, the page of languages leads to the first page', async () => {
    const page = await open('/en/languages/');
    expect(await follow(page, '/ar/')).toMatchObject({ lang: 'ar', page: 'home', sameDocument: true });
  });
});

describe('what is left to the browser', () => {
  test('clicks with a modifier, links to sources, numbers, and Leave', async () => {
    const page = await open('/en/call/');
    const handled = (selector: string, init: object = {}) =>
      page.evaluate<boolean>(`
        let ours = false;
        addEventListener('click', (event) => { ours = event.defaultPrevented; event.preventDefault(); }, { once: true });
        document.querySelector('${selector}').dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...${JSON.stringify(init)} }));
        return ours`);
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
      expect([init, await handled('.dock a[href="/en/now/"]', init)]).toEqual([init, false]);
    }
    expect(await handled('main a[href^="tel:"]')).toBe(false);
    expect(await handled('main a[href^="https:"]')).toBe(false);
    expect(await state(page)).toMatchObject({ page: 'call' });
    expect(await handled('.dock a[href="/en/now/"]')).toBe(true);
  });

  test('Ctrl and click opens a tab of its own and leaves this one alone', async () => {
    const page = await open('/en/');
    const [other] = await Promise.all([
      page.raw.context().waitForEvent('page'),
      page.raw.click('main a[href="/en/door/"]', { modifiers: ['Control'] }),
    ]);
    await other.waitForLoadState();
    expect(new URL(other.url()).pathname).toBe('/en/door/');
    expect(await state(page)).toMatchObject({ path: '/en/', page: 'home', sameDocument: true });
  });
});

describe('a new release between two pages', () => {
  const text = () => tab?.evaluate<string>(`return document.getElementById('${CHANGED.block}').textContent`);

  test('opens the whole document, in its own text and scripts', async () => {
    server.setRoot(siteDir('production'));
    const page = await open('/en/');
    server.setRoot(siteDir('v2'));
    await leaveDocument(page, () => page.raw.click(`main a[href="/en/${CHANGED.topic}/"]`));
    await hydrated(page);
    expect(await page.evaluate('return [window.kyrSame ?? false, document.documentElement.dataset.app]')).toEqual([
      false,
      'ready',
    ]);
    expect(await text()).toBe(CHANGED.text);
  });

  test('the same release does not', async () => {
    server.setRoot(siteDir('production'));
    const page = await open('/en/');
    expect(await follow(page, `/en/${CHANGED.topic}/`)).toMatchObject({ sameDocument: true });
    expect(await text()).not.toBe(CHANGED.text);
  });
});

describe('the page of languages at the root', () => {
  const SUGGESTED = `return [...document.querySelectorAll('.suggested a')].map(({ hreflang }) => hreflang)`;

  test.each([
    ['ar', ['ar']],
    ['es-MX', ['es']],
    ['bn-BD', ['bn']],
    ['zh-CN', ['zh-Hans']],
    ['xx-XX', []],
  ])('with the browser in %s suggests %j and goes nowhere', async (locale, suggested) => {
    const page = await open('/', { locale });
    await waitFor(page, `return document.readyState === 'complete'`);
    expect(await page.evaluate(SUGGESTED)).toEqual(suggested);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.evaluate('return [location.pathname, window.kyrSame, history.length]')).toEqual(['/', true, 2]);
  });

  test('suggests the language read last before the browser’s', async () => {
    const page = await open('/es/', { locale: 'ar' });
    await page.goto(`${server.origin}/`);
    expect(await page.evaluate(SUGGESTED)).toEqual(['es']);
  });

  test('reads without scripts: every language is a link to its first page', async () => {
    const page = await open('/', { javaScriptEnabled: false, locale: 'ar' });
    expect(await page.evaluate(SUGGESTED)).toEqual([]);
    const links = await page.evaluate<string[][]>(
      `return [...document.querySelectorAll('main a')].map((a) => [a.lang, a.getAttribute('href'), a.textContent])`,
    );
    expect(links.map(([tag, href]) => [tag, href])).toEqual(TAGS.map((tag) => [tag, `/${tag}/`]));
    await page.raw.click('a[hreflang=ar]');
    await waitFor(page, `return document.documentElement.lang === 'ar'`);
    expect(await page.evaluate('return document.querySelector("h1").textContent')).not.toBe('');
  });
});

test('the bar stays over the languages that are scrolled under it', async () => {
  const page = await open('/en/door/');
  const covered = () =>
    page.evaluate<boolean>(`
    document.getElementById('languages').scrollIntoView();
    scrollBy(0, -200);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { x, y, width, height } = document.querySelector('.dock').getBoundingClientRect();
    return !document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.dock');`);
  expect(await covered()).toBe(false);
  await page.evaluate(`document.getElementById('languages').style.cssText = 'position: relative; z-index: 2'`);
  expect(await covered()).toBe(true);
});
