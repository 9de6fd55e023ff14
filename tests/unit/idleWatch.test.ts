import { beforeEach, describe, expect, it } from 'vitest';
import { ASK_SECONDS, IdleWatch } from '../../src/features/kiosk/IdleWatch.ts';

let now: { steady: number; wall: number };
let said: (number | null)[];
let ends: number;
let watch: IdleWatch;
/** Both clocks go on, then the watch looks. */
const after = (seconds: number, clocks: ('steady' | 'wall')[] = ['steady', 'wall']) => {
  for (const clock of clocks) now[clock] += seconds * 1000;
  watch.tick();
};

beforeEach(() => {
  now = { steady: 5000, wall: 1_800_000_000_000 };
  said = [];
  ends = 0;
  watch = new IdleWatch(
    60,
    (left) => said.push(left),
    () => {
      ends += 1;
    },
    { steady: () => now.steady, wall: () => now.wall },
  );
});

describe('a screen that nobody touches', () => {
  it('asks after the idle time, counts down, and ends once', () => {
    after(59);
    expect(said).toEqual([]);
    after(1);
    expect(said).toEqual([ASK_SECONDS]);
    after(5);
    after(14);
    expect([said, ends]).toEqual([[20, 15, 1], 0]);
    after(1);
    after(100);
    expect(ends).toBe(1);
  });

  it('goes on when somebody touches it, also while it asks', () => {
    after(70);
    watch.touch();
    expect(said).toEqual([10, null]);
    after(59);
    expect([said, ends]).toEqual([[10, null], 0]);
  });

  it.each([['wall'], ['steady']] as const)(
    'that slept for eight hours ends at the first look, by the %s clock alone',
    (clock) => {
      after(8 * 3600, [clock]);
      expect(ends).toBe(1);
    },
  );

  it('that slept is not wakened by the touch that wakes the tablet', () => {
    now.wall += 8 * 3600 * 1000;
    watch.touch();
    expect(ends).toBe(1);
    watch.touch();
    expect([ends, said]).toEqual([1, []]);
  });

  it('does not live longer for a clock that is set back by years, nor die of one second', () => {
    now.wall -= 3 * 365 * 86_400_000;
    after(60, ['steady']);
    expect(said).toEqual([20]);
    after(20, ['steady']);
    expect(ends).toBe(1);
  });
});
