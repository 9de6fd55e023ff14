import type { Auditor } from './openAuditor.ts';
import { median, spread } from './statistics.ts';

/** The score every page should reach. */
const WANTED = 99;

/** What the score is made of, in the order it is printed, and its decimals. */
const METRICS = [
  { id: 'first-contentful-paint', name: 'first paint ms', digits: 0 },
  { id: 'largest-contentful-paint', name: 'largest paint ms', digits: 0 },
  { id: 'total-blocking-time', name: 'blocked ms', digits: 0 },
  { id: 'cumulative-layout-shift', name: 'shift', digits: 3 },
];

/**
 * Lighthouse's performance score (0 to 100) of a first visit to each page on its own slow 4G and slow phone, a line of
 * words as soon as each is known: the median of `runs`, and a mark when it is below what is wanted. Never throws.
 */
export async function* lighthousePerformance(auditor: Auditor, origin: string, paths: string[], runs = 5) {
  for (const path of paths) {
    const scores: number[] = [];
    const slowed: number[] = [];
    const values: number[][] = METRICS.map(() => []);
    try {
      for (let run = 0; run < runs; run++) {
        const { categories, audits, configSettings } = await auditor.audit(origin + path, ['performance']);
        const score = categories.performance?.score;
        if (typeof score !== 'number') throw new Error('Lighthouse gave no score');
        scores.push(Math.round(100 * score));
        slowed.push(configSettings.throttling.cpuSlowdownMultiplier);
        METRICS.forEach(({ id }, at) => {
          values[at]?.push(audits[id]?.numericValue ?? Number.NaN);
        });
      }
    } catch (error) {
      yield `  ${path.padEnd(12)} <<< NOT JUDGED: ${error instanceof Error ? error.message : error}`;
      continue;
    }
    const parts = METRICS.map(({ name, digits }, at) => `${name} ${spread(values[at] ?? [], digits)}`);
    const mark = median(scores) >= WANTED ? '' : `   <<< BELOW ${WANTED}`;
    yield `  ${path.padEnd(12)} ${spread(scores)}   ${parts.join(', ')}, slowed ${spread(slowed, 1)}×${mark}`;
  }
}
