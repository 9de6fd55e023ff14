import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines, ENGINES, type Visit } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { expectCapsule, expectReadable } from '../support/expectReadable.ts';
import type { FaultExtra, FaultMode } from '../support/faultServer.ts';
import {
  everythingHeld,
  expectSilence,
  lookForUpdate,
  openAndSave,
  stored,
  takeOver,
  useNewText,
  workers,
} from '../support/saving.ts';
import { readPage, type SavedFile, siteFacts } from '../support/siteFacts.ts';
import { CHANGED, siteDir } from '../support/sites.ts';

const DOOR = '/en/door/';
const v2 = siteFacts('v2');
const newWorker = readPage('v2', '/sw.js');
const SW_FAULTS: [FaultMode, FaultExtra?][] = [
  ['404'],
  ['500'],
  ['portal'],
  ['redir'],
  ['reset'],
  ['trunc-cl'],
  ['trunc-chunk'],
  ['trunc-close'],
  ['wrong-mime'],
  ['old-bytes', { body: 'syntax error (' }],
];
/** Each breaks the worker's answers at another place, and nothing else: the release installs and audits itself well. */
const BREAKS: Record<string, string> = {
  'before any promise': 'URL = function () { throw new Error("broken release"); }',
  'in reading a page': 'JSON.parse = () => { throw new Error("broken release"); }',
  'in reading the store': 'CacheStorage.prototype.match = () => { throw new Error("broken release"); }',
  'in joining a page': 'String.prototype.split = () => { throw new Error("broken release"); }',
};

test('control: the two releases differ in the page these rows look at', () => {
  expect(readPage('v1', DOOR)).not.toContain(CHANGED.text);
  expect(readPage('v2', DOOR)).toContain(CHANGED.text);
  expect(readPage('v1', '/sw.js')).not.toBe(newWorker);
});

describeEngines(ENGINES, (onSite, name) => {
  const onlyChromium = name === 'chromium';

  test('row 21: a new worker with old files installs nothing; the old text serves until the host has settled', () =>
    onSite('v1', async (visit) => {
      const { server, page, open, offline } = visit;
      await openAndSave(visit, DOOR);
      server.fault('/sw.js', 'old-bytes', { body: newWorker });
      expect(await lookForUpdate(page)).toBe('refused');
      expect(await workers(page)).toEqual({ active: true, waiting: false, installing: false });
      await offline();
      await open(DOOR);
      await expectReadable(page, DOOR, 'v1');
      expectSilence(visit);
      await server.start();
      server.clearFaults();
      server.setRoot(siteDir('v2'));
      expect(await lookForUpdate(page)).toBe('waiting');
      // The old page is still saving what the outage kept it from: the hand-over must not hang on that.
      await useNewText(page);
      await offline();
      await open(DOOR);
      await expectReadable(page, DOOR, 'v2');
      expectSilence(visit);
    }));

  test('row 29: whatever stands at /sw.js, the old worker stays for ever', () =>
    onSite('v1', async (visit) => {
      const { server, page, open, offline } = visit;
      await openAndSave(visit, DOOR);
      server.setRoot(siteDir('v2'));
      for (const [mode, extra] of SW_FAULTS) {
        server.fault('/sw.js', mode, extra);
        expect(await lookForUpdate(page), mode).toBe('none');
        server.clearFaults();
      }
      server.fault('/sw.js', '404');
      await offline();
      await open(DOOR);
      await expectReadable(page, DOOR, 'v1');
      expectSilence(visit);
      await server.start();
      server.clearFaults();
      // Other bytes than before: a browser may keep spoilt ones under the tag of the release they were spoilt from.
      server.fault('/sw.js', 'old-bytes', { body: `${newWorker}\n// the release after that` });
      expect(await lookForUpdate(page), 'control: a sound worker is taken').toBe('waiting');
    }));

  test.each(onlyChromium ? Object.keys(BREAKS) : Object.keys(BREAKS).slice(0, 2))(
    'row 27: a release that throws %s shows the capsule, and a sound one heals it',
    (place) => onSite('v1', (visit) => brokenRelease(visit, BREAKS[place] ?? '')),
  );

  test('row 19 in an update: one flipped bit leaves the old text in place', () =>
    onSite('v1', async (visit) => {
      const { server, page, open, offline } = visit;
      await openAndSave(visit, DOOR);
      const pack = v2.packs.en as SavedFile;
      server.setRoot(siteDir('v2'));
      server.fault(pack.path, 'flip');
      expect(await lookForUpdate(page)).toBe('refused');
      expect(await stored(page)).not.toContain(pack.key);
      await offline();
      await open(DOOR);
      await expectReadable(page, DOOR, 'v1');
      expectSilence(visit);
    }));
});

describeEngines(['chromium'], (onSite) => {
  const line = `return document.querySelector('.urgent')?.textContent ?? null`;
  const place = `return [scrollY, document.querySelector('h1').getBoundingClientRect().top]`;

  test('an open page that holds advice changed urgently says so without moving, and gives the new text when asked', () =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      await openAndSave(visit, DOOR);
      expect(await page.evaluate(line), 'control: no news of the same release').toBeNull();
      server.setRoot(siteDir('v2'));
      await open(DOOR);
      await page.evaluate('scrollTo(0, 400)');
      const before = await page.evaluate(place);
      await waitFor(page, `return document.querySelector('.urgent') !== null`, { label: 'the urgent line' });
      expect(await page.evaluate<string>(line)).toContain('January 1, 2099');
      expect(await page.evaluate(place)).toEqual(before);
      await expectReadable(page, DOOR, 'v1');
      await page.evaluate(`document.querySelector('.urgent button').click()`);
      const text = `return document.getElementById('${CHANGED.block}')?.textContent === ${JSON.stringify(CHANGED.text)}`;
      await waitFor(page, text, { label: 'the new text' });
      await waitFor(page, `return document.querySelector('.saved')?.dataset.phase === 'saved'`);
      expect(await page.evaluate(line), 'the new text holds no old advice').toBeNull();
    }));

  test('a page that holds none of it says nothing', () =>
    onSite('v1', async (visit) => {
      await openAndSave(visit, '/en/call/');
      visit.server.setRoot(siteDir('v2'));
      await visit.open('/en/call/');
      visit.server.log.length = 0;
      await visit.open('/en/call/');
      const asked = () => visit.server.log.some(({ url }) => url === '/urgent.json');
      for (let tries = 0; tries < 100 && !asked(); tries += 1) await pause(100);
      expect(asked(), 'the page asked for news').toBe(true);
      await pause(300);
      expect(await visit.page.evaluate(line)).toBeNull();
    }));
});

async function brokenRelease(visit: Visit, damage: string): Promise<void> {
  const { server, page, open, offline } = visit;
  await openAndSave(visit, '/es/door/');
  // Chromium lets a busy worker give way late.
  await everythingHeld(page);
  server.setRoot(siteDir('v2'));
  server.fault('/sw.js', 'old-bytes', { body: `addEventListener('fetch', () => { ${damage} });\n${newWorker}` });
  expect(await lookForUpdate(page)).toBe('waiting');
  await giveWay(visit);
  await offline();
  await open('/es/door/');
  await expectCapsule(page, damage.startsWith('URL') ? 'en' : 'es');
  expectSilence(visit);
  await server.start();
  // Row 28: the mended release is found without a script on the page, by the browser's own look on opening it.
  server.clearFaults();
  await open('/es/door/');
  const look = `const found = await navigator.serviceWorker.getRegistration(); void found.update(); return Boolean(found.waiting)`;
  await waitFor(page, look, { label: 'the mended release' });
  await giveWay(visit);
  await offline();
  await open('/es/door/');
  await expectReadable(page, '/es/door/', 'v2');
  expectSilence(visit);
}

/** A tap on the offer, or where Chromium keeps the old worker busy, a moment with no page of ours open: either is enough. */
async function giveWay({ page }: Visit): Promise<void> {
  await takeOver(page, 10_000).catch(async () => {
    await page.goto('about:blank');
    await pause(2000);
  });
}
