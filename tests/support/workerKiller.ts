import { expect } from 'vitest';
import type { ChromiumPage } from './chromium.ts';
import type { Visit } from './engineSuite.ts';
import { expectReadable } from './expectReadable.ts';
import { expectSilence, saveEverything } from './saving.ts';

/** Kills service workers, and counts how many were seen to stop. */
export interface WorkerKiller {
  kill(): Promise<void>;
  deaths(): number;
}

interface Version {
  versionId: string;
  runningStatus: string;
}

/** Connects to Chromium's service worker domain through the tab of a test. */
export async function startKiller({ page }: Visit): Promise<WorkerKiller> {
  const { raw } = page as ChromiumPage;
  const session = await raw.context().newCDPSession(raw);
  const last = new Map<string, string>();
  let deaths = 0;
  let onStopped = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: Version[] }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped' && last.get(versionId) !== 'stopped') {
        deaths += 1;
        onStopped();
      }
      last.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    deaths: () => deaths,
    kill: async () => {
      const stopped = new Promise<void>((resolve) => {
        onStopped = resolve;
      });
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
  };
}

/** Opens saved pages offline so many times, the worker killed before each; every one must be whole. */
export async function openWithKilledWorkers(visit: Visit, times: number, note = (_done: number) => {}): Promise<void> {
  await saveEverything(visit);
  await visit.offline();
  const killer = await startKiller(visit);
  const paths = ['/en/call/', '/es/door/', '/ar/'];
  for (let done = 0; done < times; done += 1) {
    const path = paths[done % paths.length] ?? '/en/';
    await killer.kill();
    await visit.open(path);
    await expectReadable(visit.page, path);
    note(done + 1);
  }
  expect(killer.deaths(), 'control: workers really died').toBeGreaterThanOrEqual(times);
  expectSilence(visit);
}
