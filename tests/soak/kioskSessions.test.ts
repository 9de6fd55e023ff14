import { expect, test } from 'vitest';
import { describeEngines } from '../support/engineSuite.ts';
import { grown } from '../support/kioskSessions.ts';

describeEngines(['chromium'], (onSite) => {
  test('thirty days of ten thousand visits leave nothing behind in memory', () =>
    onSite('production', async ({ engine, server }) => {
      const { heap, nodes, listeners } = await grown(engine, server.origin, {
        visits: 10_000,
        every: 100,
        saves: true,
        tell: (visit, { heap, nodes, listeners }) =>
          console.log(`After ${visit} visits: ${heap} bytes, ${nodes} nodes, ${listeners} listeners`),
      });
      console.log(`Grown by ${heap} bytes, ${nodes} nodes, ${listeners} listeners`);
      expect(heap).toBeLessThan(5_000_000);
      expect([nodes, listeners]).toEqual([0, 0]);
    }));
});
