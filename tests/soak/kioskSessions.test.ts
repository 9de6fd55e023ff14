import { expect, test } from 'vitest';
import { describeEngines } from '../support/engineSuite.ts';
import { grown } from '../support/kioskSessions.ts';

describeEngines(['chromium'], (onSite) => {
  // A worker that verifies the whole guide after each visit takes longer than the visit, and what it holds is not the page's.
  test.each([
    ['thirty days of ten thousand visits', { visits: 10_000, saves: false }],
    ['three days of a thousand visits, the guide saved,', { visits: 1000, saves: true }],
  ])('%s leave nothing behind in memory', (_, days) =>
    onSite('production', async ({ engine, server }) => {
      const { heap, nodes, listeners } = await grown(engine, server.origin, {
        ...days,
        every: 50,
        tell: (visit, { heap, nodes, listeners }) =>
          console.log(`After ${visit} visits: ${heap} bytes, ${nodes} nodes, ${listeners} listeners`),
      });
      console.log(`Grown by ${heap} bytes, ${nodes} nodes, ${listeners} listeners`);
      expect(heap).toBeLessThan(5_000_000);
      expect([nodes, listeners]).toEqual([0, 0]);
    }),
  );
});
