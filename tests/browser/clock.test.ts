import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from '../support/bench.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { ROOT } from '../support/sites.ts';

let bench = '';
beforeAll(async () => {
  bench = await bundled(join(ROOT, 'tests/support/clockBench.ts'));
});

/** Around midnight, New Year, and both hours at which New York moves its clocks. */
const MOMENTS = {
  '2026-11-28T04:59:59Z': '2026-11-27 23:59',
  '2026-11-28T05:00:00Z': '2026-11-28 00:00',
  '2027-01-01T04:30:00Z': '2026-12-31 23:30',
  '2027-03-14T06:59:00Z': '2027-03-14 01:59',
  '2027-03-14T07:00:00Z': '2027-03-14 03:00',
  '2026-11-01T05:30:00Z': '2026-11-01 01:30',
  '2026-11-01T06:30:00Z': '2026-11-01 01:30',
  '2026-07-04T16:05:00Z': '2026-07-04 12:05',
};

describeEngines(ENGINES, (onSite, name) => {
  test.each(['as the browser has it', 'without Temporal'])('the day and time in New York, %s', (how) =>
    onSite('v1', async ({ page, open }) => {
      await open('/robots.txt');
      const had = await page.evaluate<boolean>(
        `return ${how === 'without Temporal' ? 'delete globalThis.Temporal' : `typeof Temporal === 'object'`}`,
      );
      if (name === 'chromium') expect(had, 'what this browser is known to have').toBe(true);
      await page.evaluate(bench);
      const said = await page.evaluate<Record<string, string>>(
        `return Object.fromEntries(${JSON.stringify(Object.keys(MOMENTS))}.map((moment) => {
          const { day, time } = kyrMoment(moment);
          return [moment, day + ' ' + time];
        }))`,
      );
      expect(said).toEqual(MOMENTS);
    }),
  );
});
