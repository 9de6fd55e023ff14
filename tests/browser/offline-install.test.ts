import { dirname, extname } from 'node:path';
import { expect, test } from 'vitest';
import { describeEngines, ENGINES, type Visit } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { expectReadable } from '../support/expectReadable.ts';
import type { FaultMode } from '../support/faultServer.ts';
import {
  expectStruck,
  flipThenMend,
  holdStorage,
  refuseThenResume,
  vanishThenResume,
} from '../support/installSteps.ts';
import { expectSilence, failReason, pressRetry, stored, waitForPhase, workers } from '../support/saving.ts';
import { type SavedFile, siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');
const { install } = facts;
const pack = facts.packs.en as SavedFile;
const chunk = install.find(({ path }) => path.startsWith('/assets/StatusPage-')) as SavedFile;
const shell = install[0] as SavedFile;
const index = install[1] as SavedFile;
const middle = install[Math.floor(install.length / 2)] as SavedFile;

interface Fault {
  row: number;
  mode: FaultMode;
  file: SavedFile;
  /** What the page must say; where engines notice at different moments, either of two. */
  reason?: string;
}
const EVERYWHERE: Fault[] = [
  { row: 7, mode: '404', file: pack, reason: 'network' },
  { row: 9, mode: 'portal', file: pack, reason: 'portal' },
  { row: 12, mode: 'trunc-cl', file: pack },
  { row: 13, mode: 'trunc-close', file: pack, reason: 'changed' },
  { row: 14, mode: 'trunc-chunk', file: pack },
  { row: 15, mode: 'hang', file: pack, reason: 'timeout' },
];
const CHROMIUM_ONLY: Fault[] = [
  { row: 7, mode: '404', file: chunk, reason: 'network' },
  { row: 8, mode: '500', file: pack, reason: 'network' },
  { row: 8, mode: '503', file: chunk, reason: 'network' },
  { row: 9, mode: 'portal', file: chunk, reason: 'portal' },
  { row: 10, mode: 'portal', file: shell, reason: 'changed' },
  { row: 10, mode: 'portal', file: index, reason: 'changed' },
  { row: 11, mode: 'redir', file: pack, reason: 'network' },
  { row: 11, mode: 'redir', file: chunk, reason: 'network' },
  { row: 12, mode: 'trunc-cl', file: chunk },
  { row: 13, mode: 'trunc-close', file: shell, reason: 'changed' },
  { row: 14, mode: 'trunc-chunk', file: chunk },
  { row: 15, mode: 'hang-body', file: pack, reason: 'timeout' },
];
/** What may stand at /sw.js on a first visit, and what the page must say. */
const NO_WORKER: [FaultMode, string][] = [
  ['portal', 'portal'],
  ['redir', 'network'],
  ['404', 'network'],
  ['trunc-cl', 'network'],
  ['old-bytes', 'network'],
];

/** The first file of each folder and type: all of a sort are fetched and checked in the same way. */
function oneOfEachSort(files: SavedFile[]): SavedFile[] {
  const sorts = new Map(files.toReversed().map((file) => [`${dirname(file.path)} ${extname(file.path)}`, file]));
  return [...sorts.values()].toReversed();
}

describeEngines(ENGINES, (onSite, name) => {
  const onlyChromium = name === 'chromium';

  test('row 1: the network dies before sw.js loads: readable, never “saved”, saved on the next try', () =>
    onSite('v1', async (visit) => {
      const { server, page, open, offline } = visit;
      server.fault('/sw.js', 'reset');
      await open('/en/door/');
      await page.evaluate(`window.phases = []; const note = () => phases.push(document.querySelector('.saved')?.dataset.phase);
        new MutationObserver(note).observe(document.body, { subtree: true, attributes: true, childList: true }); note()`);
      await waitForPhase(page, 'failed');
      expect(await failReason(page)).toBe('save.reason.network');
      await expectReadable(page, '/en/door/');
      expect(await page.evaluate('return phases')).not.toContain('saved');
      expect(await workers(page)).toEqual({ active: false, waiting: false, installing: false });
      expect(server.log.some(({ url }) => url === '/sw.js')).toBe(true);
      server.clearFaults();
      await pressRetry(page);
      await waitForPhase(page, 'saved');
      expect(await page.evaluate('return phases'), 'control: the recorder sees “saved”').toContain('saved');
      await offline();
      await open('/en/call/');
      await expectReadable(page, '/en/call/');
      expectSilence(visit);
    }));

  test.each([
    ['first', shell],
    ['middle', middle],
    ['last', pack],
  ])(
    'row 2: the network dies at the %s file: nothing is claimed, and the next try fetches only what is missing',
    (_, file) => onSite('v1', (visit) => refuseThenResume(visit, facts, install.slice(install.indexOf(file)))),
  );

  test.each([...EVERYWHERE, ...(onlyChromium ? CHROMIUM_ONLY : [])])(
    'row $row: $mode on $file.path: refused, honest, and mended by the next try',
    (fault) => onSite('v1', (visit) => struckInstall(visit, fault)),
  );

  test.each(NO_WORKER)('row 1: %s in place of sw.js: says %s, and saves on the next try', (mode, reason) =>
    onSite('v1', async ({ server, page, open }) => {
      server.fault('/sw.js', mode, { body: 'syntax error (' });
      await open('/en/');
      await waitForPhase(page, 'failed');
      expect(await failReason(page)).toBe(`save.reason.${reason}`);
      await expectReadable(page, '/en/');
      server.clearFaults();
      await pressRetry(page);
      await waitForPhase(page, 'saved');
    }),
  );

  test.each(onlyChromium ? oneOfEachSort(install) : [pack])(
    'row 19: one flipped bit in $path is refused, and mended by the next try',
    (file) => onSite('v1', (visit) => flipThenMend(visit, file)),
  );

  test.runIf(onlyChromium)(
    'row 2: the server vanishes in mid-install: at most what was under way is fetched twice',
    () => onSite('v1', (visit) => vanishThenResume(visit, facts, 12)),
  );

  test.runIf(onlyChromium)('row 8: a server in trouble is not stormed', () =>
    onSite('v1', async ({ server, page, open }) => {
      server.fault(pack.path, '503');
      await open('/en/');
      await waitForPhase(page, 'failed');
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      // What was under way comes to its end.
      await pause(1500);
      const before = server.log.length;
      await pause(3000);
      expect(server.log.length).toBe(before);
      expect(server.log.filter(({ url }) => url === pack.path).length).toBeLessThanOrEqual(2);
    }),
  );
});

async function struckInstall(visit: Visit, { mode, file, reason }: Fault): Promise<void> {
  const { server, page, open, offline } = visit;
  await holdStorage(visit);
  server.fault(file.path, mode);
  await open('/en/');
  await expectReadable(page, '/en/');
  await waitForPhase(page, 'failed');
  await expectStruck(visit, file);
  const said = await failReason(page);
  if (reason) expect(said).toBe(`save.reason.${reason}`);
  else expect(['save.reason.network', 'save.reason.changed']).toContain(said);
  expect(await workers(page)).toEqual({ active: false, waiting: false, installing: false });
  const before = await stored(page);
  expect(before).not.toContain(file.key);
  await expectReadable(page, '/en/');
  server.clearFaults();
  server.log.length = 0;
  await pressRetry(page);
  await waitForPhase(page, 'saved');
  const fetched = install.filter(({ path }) => server.log.some(({ url }) => url === path));
  expect(fetched).toEqual(install.filter(({ key }) => !before.includes(key)));
  await waitFor(page, `return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'`);
  await offline();
  await open('/en/door/');
  await expectReadable(page, '/en/door/');
  expectSilence(visit);
}
