import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STORAGE_KEYS } from '../../src/platform/storageKeys.ts';
import { waitFor } from '../support/engines.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { firstScreen, openProfile, plantSetUp, touchLanguage, touchSituation } from '../support/kiosk.ts';
import { siteDir } from '../support/sites.ts';

/** A tablet with a profile on the disk, which lives through restarts. */
let folder: string;
let server: FaultServer;
let context: BrowserContext | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyr-tablet-'));
  server = await startFaultServer(siteDir('v1'));
});
afterEach(async () => {
  await context?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

type Tab = Parameters<typeof touchSituation>[0];
/** The tab of a page, as the helpers of the other tests drive it. */
const tabOf = (raw: Page): Tab =>
  ({
    raw,
    evaluate: (source: string) => raw.evaluate(`(async () => { ${source} })()`),
    goto: async (url: string) => void (await raw.goto(url)),
    reload: async () => void (await raw.reload()),
  }) as unknown as Tab;

/** The tablet is switched on: its one page is the kiosk, as from its icon, with nothing before it. */
async function start(skip: (why: string) => void): Promise<Tab | null> {
  context = await openProfile(folder);
  if (!context) {
    skip('Chromium is not installed');
    return null;
  }
  await plantSetUp(context);
  const tab = tabOf(context.pages()[0] ?? (await context.newPage()));
  await Promise.all([tab.raw.waitForURL('**/kiosk/'), tab.evaluate(`location.replace('${server.origin}/kiosk/')`)]);
  await firstScreen(tab);
  return tab;
}

const KIOSK_HELD = `const kept = await caches.match('/.kyr/held'); const held = (await kept?.json()) ?? [];
  return ['kiosk', 'sources', 'es', 'ar'].every((tag) => held.includes(tag))`;

/** Every file of the profile that holds a text, or what a test looks for, in any of the ways a browser writes letters. */
function filesWith(text: string, found = (all: string) => all.includes(text)): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return (
        found(bytes.toString('latin1')) ||
        found(bytes.toString('utf16le')) ||
        found(bytes.subarray(1).toString('utf16le'))
      );
    });
}

describe('a tablet', () => {
  test('is saved with all it needs; restarted without any network it works, in every language', async ({ skip }) => {
    let tab = await start(skip);
    if (!tab) return;
    await waitFor(tab, KIOSK_HELD, { label: 'everything held' });
    await context?.close();
    await server.stop();
    server.log.length = 0;
    tab = await start(skip);
    if (!tab) return;
    for (const tag of ['es', 'ar', 'en']) {
      await touchLanguage(tab, tag);
      await touchSituation(tab);
      await waitFor(tab, `return document.querySelectorAll('.k-session .blk').length > 3`, {
        label: 'the whole topic',
      });
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
    }
    await touchLanguage(tab, 'es');
    await tab.raw.getByRole('button', { name: 'Buscar' }).tap();
    for (const letter of 'puerta') await tab.raw.getByRole('button', { name: letter, exact: true }).tap();
    await waitFor(tab, `return document.querySelectorAll('.k-session .list a').length > 2`);
    expect(server.log).toEqual([]);
  });

  test('a phone that reads the guide saves nothing of the kiosk', async ({ skip }) => {
    context = await openProfile(folder);
    if (!context) return skip('Chromium is not installed');
    const tab = tabOf(context.pages()[0] ?? (await context.newPage()));
    await tab.goto(`${server.origin}/en/`);
    await waitFor(
      tab,
      `const kept = await caches.match('/.kyr/held'); return (await kept?.json())?.includes('sources')`,
    );
    expect(server.log.map(({ url }) => url).filter((url) => /kiosk/i.test(url))).toEqual([]);
    expect(
      await tab.evaluate(`const kept = await caches.match('/.kyr/held'); return (await kept.json()).includes('kiosk')`),
    ).toBe(false);
    // Control: the kiosk itself asks for its files.
    await tab.goto(`${server.origin}/kiosk/`);
    await waitFor(tab, `return document.querySelector('.k-setup') !== null`);
    expect(server.log.map(({ url }) => url).filter((url) => /kiosk/i.test(url)).length).toBeGreaterThan(1);
  });

  test('a newer text is taken on the first screen while nobody is there, and not during a visit', async ({ skip }) => {
    const tab = await start(skip);
    if (!tab) return;
    await waitFor(tab, KIOSK_HELD, { label: 'everything held' });
    await tab.reload();
    await firstScreen(tab);
    const version = `return JSON.parse(document.getElementById('kiosk-data').textContent).site.release.version`;
    const old = await tab.evaluate<string>(version);
    server.setRoot(siteDir('v2'));
    await tab.raw.clock.install();
    await tab.reload();
    await firstScreen(tab);
    await touchLanguage(tab, 'es');
    await tab.evaluate(`await (await navigator.serviceWorker.getRegistration()).update(); return true`);
    await waitFor(tab, `return Boolean((await navigator.serviceWorker.getRegistration()).waiting)`);
    await tab.raw.clock.runFor(50_000);
    expect(await tab.evaluate(`return document.querySelector('.k-session') !== null`)).toBe(true);
    expect(await tab.evaluate(version)).toBe(old);
    await tab.raw.locator('.k-done').tap();
    await firstScreen(tab);
    expect(await tab.evaluate(version), 'the end of a visit alone takes nothing').toBe(old);
    // The minute that passes at once here is time for the worker to come to rest.
    await tab.raw.waitForTimeout(6000);
    await tab.raw.clock.runFor(61_000);
    await waitFor(
      tab,
      `return JSON.parse(document.getElementById('kiosk-data').textContent).site.release.version !== '${old}'`,
      {
        label: 'the newer text',
      },
    );
    await firstScreen(tab);
  });

  test('a power cut while it is set up leaves it as it was, or set up', async ({ skip }) => {
    context = await openProfile(folder);
    if (!context) return skip('Chromium is not installed');
    const first = tabOf(context.pages()[0] ?? (await context.newPage()));
    await first.goto(`${server.origin}/kiosk/`);
    await first.raw.getByLabel('Name of this place', { exact: true }).fill('Half a pla');
    await context.close();
    context = await openProfile(folder);
    const again = tabOf(context?.pages()[0] as Page);
    await again.goto(`${server.origin}/kiosk/`);
    await again.raw.getByRole('button', { name: 'Start' }).waitFor();
    // A set-up that was written in half is none, and is asked for again.
    await again.evaluate(`localStorage.setItem('${STORAGE_KEYS.kiosk}', '{"config":{"place":"Half'); return true`);
    await again.reload();
    await again.raw.getByRole('button', { name: 'Start' }).waitFor();
  });
});

describe('what a visitor leaves', () => {
  test('a hundred words typed, twelve situations opened: the next finds none of it, in the page, in storage or on the disk', async ({
    skip,
  }) => {
    let tab = await start(skip);
    if (!tab) return;
    await waitFor(tab, KIOSK_HELD, { label: 'everything held' });
    const canary = (at: number) => `qzx${'abcdefghij'[Math.floor(at / 10)]}${'abcdefghij'[at % 10]}vwq`;
    await touchLanguage(tab, 'en');
    await tab.raw.getByRole('button', { name: 'Search' }).tap();
    await tab.raw.locator('input[type=search]').waitFor();
    const keys = (text: string) =>
      `for (const letter of '${text}') [...document.querySelectorAll('.k-keys button')].find((key) => key.textContent === letter).click(); return true`;
    for (let at = 0; at < 100; at += 1) {
      await tab.evaluate(keys(canary(at)));
      expect(await tab.raw.locator('input[type=search]').inputValue()).toBe(canary(at));
      await tab.evaluate(`[...document.querySelectorAll('.k-keys .k-wide')].at(-1).click(); return true`);
    }
    await tab.evaluate(keys(canary(99)));
    await tab.raw.locator('.k-bar button').nth(1).tap();
    for (let at = 0; at < 12; at += 1) {
      await waitFor(tab, `return document.querySelector('.k-session .tile') !== null`);
      await touchSituation(tab, at);
      await tab.raw.locator('.k-bar button').nth(1).tap();
    }
    await tab.raw.locator('.k-done').tap();
    await firstScreen(tab);
    const traces = `return JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, document.cookie,
      location.href, history.state, window.name, (await indexedDB.databases()).map(({ name }) => name)])`;
    expect(await tab.evaluate<string>(traces)).not.toMatch(/qzx\w\wvwq/);
    for (let times = 0; times < 50; times += 1) {
      await tab.raw.goBack({ timeout: 2000 }).catch(() => null);
      if (!tab.raw.url().startsWith(server.origin)) break;
      await firstScreen(tab);
      expect(await tab.evaluate<string>(traces)).not.toMatch(/qzx\w\wvwq/);
    }
    // Control: a word that is kept is found on the disk.
    await tab.goto(`${server.origin}/kiosk/`);
    await firstScreen(tab);
    await tab.evaluate(`localStorage.setItem('control', 'qzxcontrolvwq'); return true`);
    await context?.close();
    context = null;
    expect(filesWith('qzxcontrolvwq').length).toBeGreaterThan(0);
    expect(filesWith('qzx', (text) => /qzx[a-j]{2}vwq/.test(text))).toEqual([]);
    tab = await start(skip);
    expect(await tab?.evaluate<string>(traces)).not.toMatch(/qzx\w\wvwq/);
  });
});

describe('a vandal', () => {
  test('three hundred random touches, drags, keys and ways back lead nowhere else', async ({ skip }) => {
    const tab = await start(skip);
    if (!tab) return;
    await waitFor(tab, KIOSK_HELD, { label: 'everything held' });
    const { vandalize } = await import('../support/vandal.ts');
    await vandalize(tab, server.origin, 300, 7);
  });
});
