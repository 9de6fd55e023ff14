import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines, type Visit } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { expectReadable, passagesOf } from '../support/expectReadable.ts';
import { readPage, siteFacts } from '../support/siteFacts.ts';
import { siteDir } from '../support/sites.ts';

const HOME = '/es/';
const DOOR = '/es/door/';
const facts = siteFacts('v1');
const app = 'return document.documentElement.dataset.app ?? "none"';
const READY = `return document.documentElement.dataset.app === 'ready'`;
function chunk(name: string): string {
  const found = facts.core.find(({ path }) => path.startsWith(`/assets/${name}-`));
  if (!found) throw new Error(`no script is named ${name}`);
  return found.path;
}
const documents = ({ server }: Visit) => server.log.filter(({ url }) => /^\/[a-z]{2}\//.test(url)).length;

/** A script that exports what the real chunk does, every one a component that throws. */
function throwing(path: string): string {
  const exported = /export\s*{([^}]*)}/.exec(readPage('v1', path))?.[1] ?? '';
  const names = exported.split(',').map((one) => one.split(' as ').at(-1)?.trim() ?? '');
  return names.map((name) => `export const ${name} = () => { throw new Error('broken component'); };`).join('\n');
}

describeEngines(['chromium'], (onSite) => {
  test('control: with nothing broken the same page comes alive', () =>
    onSite('v1', async ({ page, open }) => {
      await open(HOME);
      await waitFor(page, READY);
      await expectReadable(page, HOME);
    }));

  test.each([
    ['row 22: every script of the old page deleted by a deploy', /^\/assets\//, '404'],
    ['row 23: the chunk of this page missing', chunk('HomePage'), '404'],
    ['row 64: the main script does not parse', facts.main.path, 'old-bytes'],
  ] as const)('%s: the static text stays, and nothing reloads', (_, path, mode) =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      server.fault(path, mode, { body: 'syntax error (' });
      await open(HOME);
      await pause(700);
      await expectReadable(page, HOME);
      expect(await page.evaluate(app)).toBe('none');
      expect(documents(visit)).toBe(1);
      await page.evaluate(`document.querySelector('main a.tile').click()`);
      await waitFor(page, `return location.pathname !== '${HOME}' && document.readyState === 'complete'`);
      const path2 = await page.evaluate<string>('return location.pathname');
      await expectReadable(page, path2);
    }),
  );

  test('row 22: old pages with a new release’s files, the old ones gone, no worker', () =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      server.setRoot(siteDir('v2'));
      for (const { path } of facts.pages) server.fault(path, 'old-bytes', { body: readPage('v1', path) });
      server.fault(/^\/(assets\/|sw\.js)/, '404');
      await open(DOOR);
      await expectReadable(page, DOOR);
    }));

  test('row 23: a chunk gone while the app runs: the next page opens as a document, without a loop', () =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      server.fault('/sw.js', '404');
      await open(HOME);
      await waitFor(page, READY);
      server.fault(chunk('drawTopic'), '404');
      server.log.length = 0;
      await page.evaluate(`document.querySelector('a[href="${DOOR}"]').click()`);
      await waitFor(page, `return location.pathname === '${DOOR}' && document.readyState === 'complete'`);
      await pause(700);
      await expectReadable(page, DOOR);
      expect(documents(visit)).toBeLessThanOrEqual(2);
    }));

  test.each([HOME, DOOR, '/es/status/', '/es/languages/', '/en/sources-1/', '/es/about/', '/es/404.html'])(
    'row 65: a component of %s throws: the text as it was written stays',
    (path) =>
      onSite('v1', async (visit) => {
        const { server, page, open } = visit;
        const kind = facts.pages.find((one) => one.path === path)?.kind ?? '';
        const broken = chunk(kind === 'topic' ? 'drawTopic' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Page`);
        server.fault(broken, 'old-bytes', { body: throwing(broken) });
        await open(path);
        await waitFor(page, `return document.documentElement.dataset.app === 'fallen'`, { label: 'the app to fall' });
        await pause(300);
        await expectReadable(page, path);
        expect(documents(visit)).toBe(1);
      }),
  );

  test('row 65: a component of the next page throws: that page opens as a document', () =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      await open(HOME);
      await waitFor(page, READY);
      server.fault(chunk('drawTopic'), 'old-bytes', { body: throwing(chunk('drawTopic')), times: 2 });
      server.log.length = 0;
      await page.evaluate(`document.querySelector('a[href="${DOOR}"]').click()`);
      await waitFor(
        page,
        `return location.pathname === '${DOOR}' && document.querySelector('main').textContent.length > 500`,
      );
      await pause(700);
      await expectReadable(page, DOOR);
      expect(documents(visit)).toBeLessThanOrEqual(2);
    }));

  test('row 74: a browser’s translation swaps every text: moving on and switching language never blanks the page', () =>
    onSite('v1', async ({ page, open }) => {
      await open(HOME);
      await waitFor(page, READY);
      await page.evaluate(`window.errors = []; addEventListener('error', ({ message }) => errors.push(message))`);
      const steps = [
        ['/es/door/', `main a[href="${DOOR}"]`],
        ['/ar/door/', '#languages a[hreflang=ar]'],
        ['/ar/', 'header a.name'],
        ['/en/', '#languages a[hreflang=en]'],
      ];
      for (const [path = '', link] of steps) {
        expect(await translate(page), 'control: texts were swapped').toBeGreaterThan(20);
        await page.evaluate(`document.querySelector('${link}').click()`);
        await waitFor(page, `return location.pathname === '${path}' && document.readyState === 'complete'`);
        await pause(500);
        await notBlank(page, path);
      }
    }));
});

/** Wraps every text as Chromium's own page translation does. */
function translate(page: EnginePage): Promise<number> {
  return page.evaluate(`const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('script'))
      texts.push(walk.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = 'xx ' + text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length`);
}

/** The heading of the page asked for is there, and a good part of its text. */
async function notBlank(page: EnginePage, path: string): Promise<void> {
  const text = (await page.evaluate<string>(`return document.querySelector('main')?.textContent ?? ''`)).replace(
    /\s+/g,
    ' ',
  );
  const passages = passagesOf(readPage('v1', path));
  const there = passages.filter((passage) => text.includes(passage));
  expect(there.length / passages.length, `${path}: part of the text on the screen`).toBeGreaterThan(0.9);
}
