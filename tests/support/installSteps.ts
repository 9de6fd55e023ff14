import { expect } from 'vitest';
import type { Visit } from './engineSuite.ts';
import { expectReadable } from './expectReadable.ts';
import { audit, register } from './register.ts';
import { expectSilence, stored, workers } from './saving.ts';
import type { SavedFile, SiteFacts } from './siteFacts.ts';

/** How many files the worker fetches side by side. */
const AT_ONCE = 4;

/** Positive control of a fault: without our worker the page gets no such file, or wrong bytes. */
export async function expectStruck({ page }: Pick<Visit, 'page'>, file: SavedFile): Promise<void> {
  const source = `try {
      const answer = await fetch('${file.path}', { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(500) });
      if (answer.status !== 200) return answer.status;
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
      return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch (error) { return String(error) }`;
  const got = await page.evaluate<string>(source);
  expect(got, `${file.path} should have been struck`).not.toBe(file.sha256);
}

/** Cuts the answers to some files of the install, then mends the line: refused, resumed, readable offline. */
export async function refuseThenResume(visit: Visit, { install }: SiteFacts, struck: SavedFile[]): Promise<void> {
  const { server, page, open } = visit;
  await holdStorage(visit);
  await open('/');
  for (const { path } of struck) server.fault(path, 'reset');
  const first = struck[0] as SavedFile;
  await expectStruck(visit, first);
  server.log.length = 0;
  expect(await register(page)).toBe('redundant');
  const before = await stored(page);
  for (const { key } of struck) expect(before).not.toContain(key);
  // What was asked for at the same time as the lost file may be there; what came well before it must be.
  const kept = install.filter(({ key }) => before.includes(key));
  expect(kept.length).toBeGreaterThanOrEqual(install.indexOf(first) - 3);
  server.clearFaults();
  server.log.length = 0;
  expect(await register(page)).toBe('activated');
  const fetched = server.log.map(({ url }) => url).filter((url) => url !== '/sw.js');
  expect(fetched.toSorted()).toEqual(paths(install.filter((file) => !kept.includes(file))));
  await expectWholeOffline(visit);
}

/** The server is gone at the given request of an install and comes back: no more than what was under way is fetched twice. */
export async function vanishThenResume(visit: Visit, { install }: SiteFacts, requests: number): Promise<void> {
  const { server, page, open } = visit;
  await holdStorage(visit);
  await open('/');
  server.log.length = 0;
  const fate = register(page);
  while (server.log.length < requests) await new Promise(setImmediate);
  await server.stop();
  expect(await fate).toBe('redundant');
  const answered = server.log.filter(({ status }) => status === 200).map(({ url }) => url);
  await server.start();
  server.log.length = 0;
  expect(await register(page)).toBe('activated');
  const fetched = server.log.map(({ url }) => url).filter((url) => url !== '/sw.js');
  const twice = fetched.filter((url) => answered.includes(url));
  expect(twice.length, `fetched twice: ${twice}`).toBeLessThanOrEqual(AT_ONCE);
  expect(fetched.length, `fetched of ${install.length}`).toBeLessThanOrEqual(install.length - requests + 1 + AT_ONCE);
  await expectWholeOffline(visit);
}

/** One bit of one file is wrong on the way: the install is refused, nothing wrong is stored, the next try is whole. */
export async function flipThenMend(visit: Visit, file: SavedFile): Promise<void> {
  const { server, page, open } = visit;
  await holdStorage(visit);
  await open('/');
  server.fault(file.path, 'flip');
  await expectStruck(visit, file);
  expect(await register(page)).toBe('redundant');
  expect(await stored(page)).not.toContain(file.key);
  expect(await workers(page)).toEqual({ active: false, waiting: false, installing: false });
  server.clearFaults();
  expect(await register(page)).toBe('activated');
  expect(await stored(page), 'control: a whole file is found in the store').toContain(file.key);
  await expectWholeOffline(visit);
}

/**
 * WebKit under a driver keeps storage in memory, and a refused worker takes the cache with it unless somebody else
 * holds it open, as a disk would: a second tab does.
 */
export async function holdStorage({ engine, another, server }: Visit): Promise<void> {
  if (engine.name !== 'webkit') return;
  const keeper = await another();
  await keeper.goto(`${server.origin}/`);
  await keeper.evaluate(`window.held = await caches.open('kyr-store-1'); return true`);
}

async function expectWholeOffline(visit: Visit): Promise<void> {
  expect(await audit(visit.page)).toMatchObject({ core: true, languages: ['en'] });
  await visit.offline();
  await visit.open('/en/door/');
  await expectReadable(visit.page, '/en/door/');
  expectSilence(visit);
}

function paths(files: SavedFile[]): string[] {
  return files.map(({ path }) => path).toSorted();
}
