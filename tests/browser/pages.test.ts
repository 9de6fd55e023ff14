import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { PAGE_KINDS } from '../../src/content/site.ts';
import { builtPages } from '../support/builtPages.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { oneOfEachKind, pagesToOpen } from '../support/samplePages.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart, type Watch, watch } from '../support/watch.ts';

const root = siteDir('production');
const built = builtPages(root);
const pages = pagesToOpen(built);
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

describe('Chromium', () => {
  let tab: ChromiumPage;
  let seen: Watch;

  beforeAll(async () => {
    if (!engine) return;
    tab = await openTab(engine, { viewport: { width: 390, height: 844 } });
    await noteFromStart(tab.raw.context());
    seen = watch(tab.raw.context(), site.origin);
  });

  test('every English page, and each kind in another language, is taken over without error, violation, cookie or foreign request', async ({
    skip,
  }) => {
    if (!engine) return skip('Chromium is not installed');
    expect(pages.length).toBeGreaterThan(25);
    for (const { path, tag } of pages) {
      await tab.goto(site.origin + path);
      await hydrated(tab);
      const found = await tab.evaluate<Record<string, unknown>>(
        'return { ...kyrNotes, lang: document.documentElement.lang, cookie: document.cookie, app: document.documentElement.dataset.app }',
      );
      expect({ path, ...found }).toEqual({
        path,
        violations: [],
        states: ['ready'],
        lang: tag,
        cookie: '',
        app: 'ready',
      });
    }
    for (const path of FIXED) {
      await tab.goto(site.origin + path);
      expect([path, await tab.evaluate('return kyrNotes')]).toEqual([path, { violations: [], states: [] }]);
    }
    expect(seen.errors).toEqual([]);
    expect(seen.foreign).toEqual([]);
    expect(seen.seen).toBeGreaterThan(pages.length);
    expect(await tab.raw.context().cookies()).toEqual([]);
  });

  test('the watch sees an error, a violation, a cookie and a foreign request when there is one', async ({ skip }) => {
    if (!engine) return skip('Chromium is not installed');
    const other = createServer((_, response) => response.end('x')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const foreign = `http://127.0.0.1:${port}/x`;
    const planted = await openTab(engine, { serviceWorkers: 'block' });
    const context = planted.raw.context();
    await noteFromStart(context);
    const notes = watch(context, site.origin);
    await planted.goto(`${site.origin}/en/`);
    await hydrated(planted);
    const blocked = await planted.evaluate(`return fetch('${foreign}').then(() => 'answered', () => 'blocked')`);
    expect(blocked).toBe('blocked');
    expect(await planted.evaluate('return kyrNotes.violations')).toEqual([`connect-src ${foreign}`]);
    await planted.evaluate(`document.cookie = 'a=b'`);
    expect(await context.cookies()).toHaveLength(1);

    // A page whose markup is not what the app draws: React must say so, and the note must hold it.
    await context.route('**/en/status/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<h1 tabindex="-1">[^<]*/, '<h1 tabindex="-1">Another heading');
      await route.fulfill({ response: answer, body });
    });
    await planted.goto(`${site.origin}/en/status/`);
    await hydrated(planted);
    expect(await planted.evaluate('return kyrNotes.states')).toEqual(['ready', 'mended']);

    await context.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>throw new Error('planted')</script><img src="${foreign}">`,
      }),
    );
    notes.foreign.length = 0;
    await planted.goto(`${site.origin}/planted`);
    expect(notes.foreign).toEqual([foreign]);
    expect(notes.errors.join()).toContain('planted');
    await planted.close();
    other.close();
  });
});

describe.each(['firefox', 'webkit'] as const)('%s', (name) => {
  test('one page of each kind is taken over', async ({ skip }) => {
    const browser = await launchEngine(name);
    if (!browser) return skip(`${name} is not installed`);
    try {
      const page = await browser.newPage();
      const kinds = oneOfEachKind(built);
      expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(PAGE_KINDS.toSorted());
      for (const { path, tag } of kinds) {
        await page.goto(site.origin + path);
        await hydrated(page);
        const found = await page.evaluate(
          'const { dataset, lang } = document.documentElement; return [dataset.app, lang]',
        );
        expect([path, found]).toEqual([path, ['ready', tag]]);
      }
    } finally {
      await browser.close();
    }
  });
});
