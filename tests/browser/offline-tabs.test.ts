import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines, type Visit } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { expectCapsule, expectReadable } from '../support/expectReadable.ts';
import {
  everythingHeld,
  expectSilence,
  lookForUpdate,
  openAndSave,
  saveEverything,
  takeOver,
  tapNewText,
  workers,
} from '../support/saving.ts';
import { readPage } from '../support/siteFacts.ts';
import { siteDir } from '../support/sites.ts';

const DOOR = '/en/door/';
const newWorker = readPage('v2', '/sw.js');
const marked = 'return window.kyrMarker === 1';
const mark = (page: EnginePage) => page.evaluate('window.kyrMarker = 1');

/** Closes the only tab and opens another, after the moment a browser needs to see that nobody reads any more. */
async function startAnew({ page, another }: Visit): Promise<EnginePage> {
  await page.close();
  await pause(2000);
  return another();
}

describeEngines(['chromium'], (onSite) => {
  test('row 3: the server vanishes once a release is installed: it takes over at the next cold start, offline', () =>
    onSite('v1', async (visit) => {
      const { server, page, open, offline } = visit;
      await openAndSave(visit, DOOR);
      server.setRoot(siteDir('v2'));
      expect(await lookForUpdate(page)).toBe('waiting');
      await offline();
      await open(DOOR);
      await expectReadable(page, DOOR, 'v1');
      const next = await startAnew(visit);
      await next.goto(server.origin + DOOR);
      await expectReadable(next, DOOR, 'v2');
      expectSilence(visit);
    }));

  test('row 24: two tabs: the old text stays under its reader; “use the new text” changes only the tab that asked', () =>
    onSite('v1', async (visit) => {
      const { server, page, another } = visit;
      await saveEverything(visit);
      await visit.open(DOOR);
      await mark(page);
      server.setRoot(siteDir('v2'));
      expect(await lookForUpdate(page)).toBe('waiting');
      const second = await another();
      await second.goto(server.origin + DOOR);
      await expectReadable(second, DOOR, 'v1');
      await second.goto(`${server.origin}/en/status/`);
      await tapNewText(second);
      await second.goto(server.origin + DOOR);
      await expectReadable(second, DOOR, 'v2');
      expect(await page.evaluate(marked), 'the first tab was reloaded').toBe(true);
      await expectReadable(page, DOOR, 'v1');
      const kept = `return localStorage.getItem('kyr.language')`;
      expect(await page.evaluate(kept)).toBe(await second.evaluate(kept));
      // Its next step leads into the new release: a whole document, because these scripts do not know that page.
      await page.evaluate(`document.querySelector('a[href="/en/call/"]').click()`);
      await waitFor(page, `return !(${marked.slice(7)}) && document.readyState === 'complete'`);
      await expectReadable(page, '/en/call/', 'v2');
    }));

  test('row 25: an update under a reader moves nothing: no reload, no scroll, no focus, no new words', () =>
    onSite('v1', async (visit) => {
      const { server, page } = visit;
      await saveEverything(visit);
      await visit.open(DOOR);
      await waitFor(page, `return document.querySelector('.saved[data-phase=saved]') !== null`);
      await pause(500);
      await page.evaluate(`window.kyrMarker = 1; window.changes = [];
        scrollTo(0, 400); document.querySelector('main a').focus({ preventScroll: true });
        new MutationObserver((records) => changes.push(...records.map(({ target }) => target.nodeName))).observe(
          document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });`);
      const place = 'return [scrollY, document.activeElement?.outerHTML, document.body.innerText]';
      const before = await page.evaluate(place);
      server.setRoot(siteDir('v2'));
      expect(await lookForUpdate(page)).toBe('waiting');
      await pause(500);
      expect(await page.evaluate(place)).toEqual(before);
      expect(await page.evaluate(marked)).toBe(true);
      expect(await page.evaluate('return changes')).toEqual([]);
      await page.evaluate(`document.querySelector('main a').textContent += '!'`);
      expect(await page.evaluate('return changes.length'), 'control: the observer sees a change').toBeGreaterThan(0);
      const next = await startAnew(visit);
      await next.goto(server.origin + DOOR);
      await expectReadable(next, DOOR, 'v2');
    }));

  test('row 24: a page that is open while a release arrives offers it by itself', () =>
    onSite('v1', async (visit) => {
      const { server, page } = visit;
      await saveEverything(visit);
      server.setRoot(siteDir('v2'));
      await visit.open('/en/status/');
      await waitFor(page, 'return (await navigator.serviceWorker.getRegistration()).waiting !== null');
      const offered = `const { strings } = JSON.parse(document.getElementById('language-data').textContent);
        return document.querySelector('main').textContent.includes(strings['update.use'])`;
      await waitFor(page, offered, { timeout: 3000, label: 'the offer of the new text' });
    }));

  test('row 28: a broken release is rolled forward by cold starts alone, and what was kept is still there', () =>
    onSite('v1', async (visit) => {
      const { server, page } = visit;
      await openAndSave(visit, DOOR);
      await everythingHeld(page);
      await page.evaluate(`localStorage.setItem('kyr.test', 'kept')`);
      server.setRoot(siteDir('v2'));
      const damage = `addEventListener('fetch', () => { JSON.parse = () => { throw new Error('broken') } });\n`;
      server.fault('/sw.js', 'old-bytes', { body: damage + newWorker });
      expect(await lookForUpdate(page)).toBe('waiting');
      await takeOver(page);
      server.clearFaults();
      await visit.open(DOOR);
      await expectCapsule(page);
      await waitFor(page, 'return (await navigator.serviceWorker.getRegistration()).waiting !== null', {
        label: 'the mended release, found by the browser alone',
      });
      const second = await startAnew(visit);
      await second.goto(server.origin + DOOR);
      await expectReadable(second, DOOR, 'v2');
      expect(await second.evaluate(`return localStorage.getItem('kyr.test')`)).toBe('kept');
      expect(await workers(second)).toMatchObject({ active: true });
    }));
});
