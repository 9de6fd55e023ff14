import type { Timings } from '../sw/release.ts';

/** The worker's only timers. Tests build it with the short ones, so that no test waits for minutes. */
export const TIMINGS: Record<'real' | 'short', Timings> = {
  real: {
    idleMs: 20_000,
    fileMs: 120_000,
    totalMs: 300_000,
    minBytesPerSecond: 100,
    repairMs: 1000,
    networkMs: 4000,
  },
  short: {
    idleMs: 700,
    fileMs: 2500,
    totalMs: 9000,
    minBytesPerSecond: 100,
    repairMs: 1000,
    networkMs: 1500,
  },
};
