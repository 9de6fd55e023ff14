import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, launchEngine } from '../support/engines.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { grown } from '../support/kioskSessions.ts';
import { siteDir } from '../support/sites.ts';

let server: FaultServer;
let engine: Engine | null;

beforeAll(async () => {
  server = await startFaultServer(siteDir('production'));
  engine = await launchEngine('chromium');
});
afterAll(async () => {
  await engine?.close();
  await server?.stop();
});

/** Ten thousand visits may take five megabytes; two hundred, a fiftieth of them. */
const MOST = 5_000_000 / 50;

test('two hundred visits leave nothing behind in memory', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  const { heap, nodes, listeners } = await grown(engine, server.origin, { visits: 200, every: 8 });
  expect(heap).toBeLessThan(MOST);
  expect([nodes, listeners]).toEqual([0, 0]);
});

test('nor do forty that begin anew in one document', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  const { heap, nodes, listeners } = await grown(engine, server.origin, { visits: 40, every: 2, anew: true });
  // Code that ran for the first time stays, so this rises at first, and ever less.
  expect(heap).toBeLessThan(5 * MOST);
  expect([nodes, listeners]).toEqual([0, 0]);
});

test('control: what a visit leaves behind is seen', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  const plant = () => {
    const kept: unknown[] = [];
    addEventListener('click', () => {
      const node = document.createElement('i');
      node.addEventListener('x', () => node);
      kept.push(node, Array.from({ length: 10_000 }, Math.random));
    });
  };
  const { heap, nodes, listeners } = await grown(engine, server.origin, { visits: 24, every: 1, anew: true, plant });
  expect(heap).toBeGreaterThan(5 * MOST);
  expect(Math.min(nodes, listeners)).toBeGreaterThan(0);
});
