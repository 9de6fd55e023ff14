import { forget, keep, recall } from '../../platform/storage.ts';

/** Visits of one day, in all and by language and topic (`es`, `es door`). */
export type DayCount = Record<string, number>;
/** Days by their date, the oldest first. */
export type Visits = Record<string, DayCount>;

/** Fewer than this is not told: on a quiet day it could be one known person. */
export const LEAST_TOLD = 5;
/** Older days are dropped. */
const DAYS_KEPT = 60;
/** More different cells than there are pages have no meaning. */
const MOST_CELLS = 1000;

/** What was counted on this tablet; it is never sent. Anything damaged counts as nothing. */
export function readVisits(): Visits {
  try {
    const kept = JSON.parse(recall('visits') ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(kept).flatMap(([day, cells]) => {
        if (!/^\d{4}-\d\d-\d\d$/.test(day) || typeof cells !== 'object' || cells === null) return [];
        const sound = Object.entries(cells).filter(([, count]) => Number.isInteger(count) && count > 0);
        return [[day, Object.fromEntries(sound) as DayCount]];
      }),
    );
  } catch {
    return {};
  }
}

/** Counts one more for a language, or for a topic in it, on a day. No time of day, and nothing of who. */
export function countVisit(day: string, cell: string): void {
  const visits = readVisits();
  const today = visits[day] ?? {};
  if (!(cell in today) && Object.keys(today).length >= MOST_CELLS) return;
  const counted = { ...today, [cell]: (today[cell] ?? 0) + 1 };
  // By name: their order must not tell who came first.
  visits[day] = Object.fromEntries(Object.entries(counted).sort());
  const days = Object.keys(visits).sort().slice(-DAYS_KEPT);
  keep('visits', JSON.stringify(Object.fromEntries(days.map((each) => [each, visits[each]]))));
}

/** Erases what was counted. */
export function eraseVisits(): void {
  forget('visits');
}
