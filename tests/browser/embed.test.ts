import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { embedPath } from '../../src/content/pagePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart, saved } from '../support/watch.ts';
import { WIDE } from '../support/wide.ts';

const root = siteDir('production');
let site: Awaited<ReturnType<typeof startServer>>;
/** A website of somebody else, whose one page is what a test says. */
let other: Server;
let html = '';
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(root, 0);
  engine = await launchEngine('chromium');
  other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Parish</title><h1>Parish</h1>${html}`);
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  site?.server.close();
  other?.close();
});

const website = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
/** The page in the frame, once it has come. */
async function framed(lines: string) {
  html = lines;
  await tab.goto(website());
  const frame = tab.raw.frames()[1];
  await frame?.waitForLoadState();
  return frame;
}

test('the lines of the share page show the topic on another website, with its dates, sources and notices', async () => {
  tab = await openTab(engine as Engine, { viewport: { width: 390, height: 844 } });
  await tab.goto(`${site.origin}/es/share/#door`);
  const field = tab.raw.getByLabel('Para un sitio web');
  await field.waitFor();
  const lines = await field.inputValue();
  expect(lines).toContain(`src="${site.origin}/es/embed/door/"`);
  const frame = await framed(lines);
  const words = (await frame?.locator('main').innerText()) ?? '';
  for (const each of [
    'Mantenga la puerta cerrada.',
    'I do not consent to you coming in.',
    'Texto verificado:',
    'Ningún abogado ha revisado esta página todavía',
    'Esto lo tradujo una computadora',
    new BuiltSite(root).release().version,
  ])
    expect(words).toContain(each);
  expect(await frame?.locator('a[href="/en/sources/#door"]').getAttribute('target')).toBe('_blank');
  expect(await frame?.evaluate('getComputedStyle(document.querySelector(".do .bh")).backgroundColor')).toBe(
    'rgb(10, 85, 48)',
  );
  // What leads on opens beside the website, which stays.
  const [guide] = await Promise.all([
    tab.raw.context().waitForEvent('page'),
    frame?.locator('a[href="/es/door/"]').click(),
  ]);
  await guide.waitForLoadState();
  expect(guide.url()).toBe(`${site.origin}/es/door/`);
  expect(tab.raw.url()).toBe(website());
});

test('no other page can be framed (control), and none of these outside its languages and topics', async () => {
  tab = await openTab(engine as Engine);
  const frame = await framed(`<iframe src="${site.origin}/es/door/"></iframe>`);
  expect(await frame?.evaluate('document.body.innerText').catch(() => '')).not.toContain('Mantenga la puerta cerrada.');
  expect(new BuiltSite(root).files().filter((path) => /\/embed\/(now|card|paper|share|home)\//.test(path))).toEqual([]);
});

test('in a frame it is read by touch and by axe: no rule broken, nothing wider than the frame, no script', async () => {
  for (const [tag, id] of [
    ['en', 'detained'],
    ['ar', 'door'],
    ['bn', 'call'],
    ['zh-Hans', 'papers'],
  ] as const) {
    tab = await openTab(engine as Engine, { viewport: { width: 320, height: 24_000 } });
    await noteFromStart(tab.raw.context());
    await tab.goto(site.origin + embedPath(tag, id));
    expect(
      await tab.evaluate('return [kyrNotes.violations, document.scripts.length, document.documentElement.lang]'),
    ).toEqual([[], 0, tag]);
    expect(await tab.evaluate<string[]>(WIDE)).toEqual([]);
    await tab.evaluate(axe.source);
    const found = await tab.evaluate<string[]>(`
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))`);
    expect([tag, ...found]).toEqual([tag]);
    await tab.close();
  }
});

test('with the guide saved it still comes from the host, and offline its address says that it is not here', async () => {
  tab = await openTab(engine as Engine);
  await tab.goto(`${site.origin}/es/`);
  await saved(tab);
  await tab.goto(`${site.origin}/es/embed/door/`);
  expect(await tab.evaluate(`return document.querySelector('main[data-embed] h1')?.textContent`)).toContain('puerta');
  await tab.raw.context().setOffline(true);
  await tab.goto(`${site.origin}/es/embed/door/`);
  await hydrated(tab);
  await waitFor(tab, `return document.querySelector('main').dataset.kind === 'missing'`);
});
