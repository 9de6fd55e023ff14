import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

/**
 * Lighthouse's index of phones and machines. A fast desktop has 1500-2000, and 4× slower it stands for a usual phone
 * (Lighthouse, docs/throttling.md); a cheap phone of 2022 has 264 (Chrome DevTools, calibration of CPU throttling).
 */
export const INDEX = { fastDesktop: 1750, cheapPhone: 264 };

/** Looks at the machine: it is shared, and one look may meet a neighbour. */
const LOOKS = 3;

interface Evaluating {
  evaluate(run: () => number): Promise<number>;
}

/** The index of this machine at this moment, the best of three looks; takes three seconds. */
export async function benchmarkIndex(page: Evaluating): Promise<number> {
  let best = 0;
  for (let look = 0; look < LOOKS; look++)
    best = Math.max(best, await page.evaluate(pageFunctions.computeBenchmarkIndex));
  return best;
}

/** How many times slower a page must run to stand for `wanted`; never more than `most`, and never faster than it does. */
export function slowdown(index: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(1, index / wanted));
}
