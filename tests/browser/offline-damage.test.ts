import { expect, test } from 'vitest';
import { describeEngines, ENGINES, type Visit } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { expectCapsule, expectReadable } from '../support/expectReadable.ts';
import { audit } from '../support/register.ts';
import { expectSilence, saveEverything, waitForPhase } from '../support/saving.ts';
import { pageParts, siteFacts } from '../support/siteFacts.ts';
import { openWithKilledWorkers } from '../support/workerKiller.ts';

const DOOR = '/es/door/';
const facts = siteFacts('v1');
const parts = pageParts('v1', facts, 'es', 'door');
const READY = `return document.documentElement.dataset.app === 'ready'`;
const GARBAGE = '<h1>garbage</h1>';
const del = (hash: string) => `await (await caches.open('kyr-store-1')).delete('/.kyr/${hash}')`;
const spoil = (hash: string) =>
  `await (await caches.open('kyr-store-1')).put('/.kyr/${hash}', new Response('${GARBAGE}'))`;

describeEngines(ENGINES, (onSite, name) => {
  test.each([
    [37, 'deleted', del],
    [39, 'overwritten with garbage', spoil],
  ])(
    'row %d: an entry of each kind %s: never garbage, the capsule at once, healed when back online',
    (_, how, damage) =>
      onSite('v1', async (visit) => {
        await saveEverything(visit);
        for (const [part, hash] of Object.entries(parts))
          await damagedPart(visit, `${part} ${how}`, hash, damage(hash));
        await damagedScript(visit, facts.main.key, damage(facts.main.key));
      }),
  );

  test('row 38: the whole cache deleted: the capsule in the language asked for, healed when back online', () =>
    onSite('v1', async (visit) => {
      await saveEverything(visit);
      await damagedPart(visit, 'everything', parts.entry ?? '', `await caches.delete('kyr-store-1')`);
    }));

  test('row 57: connected and nothing arrives: the page is there at once', () =>
    onSite('v1', async (visit) => {
      const { server, page, open } = visit;
      await saveEverything(visit);
      server.blackhole();
      const hung = `return fetch('/robots.txt', { signal: AbortSignal.timeout(500) }).then(() => 'came', () => 'hung')`;
      expect(await page.evaluate(hung), 'control: nothing arrives').toBe('hung');
      expect(
        server.log.map(({ url }) => url),
        'control: and is noted',
      ).toContain('/robots.txt');
      for (const path of [DOOR, '/ar/status/', '/en/']) {
        const before = server.log.length;
        await open(path);
        await expectReadable(page, path);
        const asked = server.log.slice(before).map(({ url }) => url);
        expect(asked, 'nobody was asked for it').not.toContain(path);
      }
      await waitFor(page, `return document.querySelector('.saved')?.dataset.phase === 'saved'`);
      await open('/es/nothing-of-ours/');
      await expectReadable(page, '/es/404.html');
    }));

  test.runIf(name === 'chromium')('row 68: the worker killed before every page, 50 times', () =>
    onSite('v1', (visit) => openWithKilledWorkers(visit, 50)),
  );
});

async function damagedPart(visit: Visit, what: string, hash: string, damage: string): Promise<void> {
  const { server, page, open, offline } = visit;
  // Offline first: the worker may be mending something, and would mend this too.
  await offline();
  await page.evaluate(`${damage}; return true`);
  expect(await bytesUnder(visit, hash), `control: ${what}`).not.toBe('sound');
  await open(DOOR);
  await expectCapsule(page, 'es');
  expect(await page.evaluate('return document.body.innerText')).not.toContain('garbage');
  expectSilence(visit);
  await server.start();
  await openMended(visit, '/en/status/', what);
  await openMended(visit, DOOR, what);
  await expectReadable(page, DOOR);
  await waitFor(page, `return document.querySelector('.saved')?.dataset.phase === 'saved'`, {
    label: `${what}: saved`,
  });
  expect((await audit(page)).languages, what).toContain('es');
  await offline();
  await open(DOOR);
  await expectReadable(page, DOOR);
  await server.start();
}

/** Opens a page as a reader does who sees only the capsule at first: a slow device mends behind it, for the next time. */
async function openMended({ page, open }: Visit, path: string, what: string): Promise<void> {
  const opened = async () => {
    await open(path);
    return waitFor(page, READY, { timeout: 20_000, label: `the app on ${path}, ${what} being mended` });
  };
  await opened().catch(opened).catch(opened);
}

async function damagedScript(visit: Visit, hash: string, damage: string): Promise<void> {
  const { server, page, open, offline, engine } = visit;
  await offline();
  await page.evaluate(`${damage}; return true`);
  expect(await bytesUnder(visit, hash), 'control: the script').not.toBe('sound');
  await open(DOOR);
  await expectReadable(page, DOOR);
  // WebKit may run the sound script it still has in memory, without asking the worker.
  if (engine.name !== 'webkit') expect(await page.evaluate(READY), 'control: the page stays static').toBe(false);
  expectSilence(visit);
  await server.start();
  await open(DOOR);
  await waitFor(page, READY, { label: 'the script being mended' });
  await waitForPhase(page, 'saved');
  expect((await audit(page)).core).toBe(true);
  expect(await bytesUnder(visit, hash)).toBe('sound');
  await offline();
  await open(DOOR);
  await waitFor(page, READY);
  await expectReadable(page, DOOR);
  expectSilence(visit);
  await server.start();
}

/** What the store gives under a hash, without the worker's check. */
async function bytesUnder({ page }: Visit, hash: string): Promise<string> {
  return page.evaluate(`const found = await caches.match('/.kyr/${hash}');
    if (!found) return 'absent';
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await found.arrayBuffer()));
    return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') === '${hash}' ? 'sound' : 'spoilt'`);
}
