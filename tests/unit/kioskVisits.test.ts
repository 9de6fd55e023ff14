import { afterEach, describe, expect, it } from 'vitest';
import { countVisit, eraseVisits, readVisits } from '../../src/features/kiosk/visits.ts';
import { keep, recall } from '../../src/platform/storage.ts';

afterEach(eraseVisits);

describe('visits counted on a tablet', () => {
  it('are sums of a day by language and topic, without times', () => {
    for (let visit = 0; visit < 3; visit += 1) countVisit('2026-11-27', 'es');
    countVisit('2026-11-27', 'es door');
    countVisit('2026-11-28', 'ar');
    expect(readVisits()).toEqual({ '2026-11-27': { es: 3, 'es door': 1 }, '2026-11-28': { ar: 1 } });
    expect(recall('visits')).not.toMatch(/\d\d:\d\d|T\d\d/);
  });

  it('are kept for sixty days', () => {
    for (let day = 0; day < 70; day += 1)
      countVisit(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), 'en');
    const days = Object.keys(readVisits());
    expect([days.length, days[0]]).toEqual([60, '2026-01-11']);
  });

  it('that are damaged count as none, and are erased when asked', () => {
    countVisit('2026-11-27', 'es');
    eraseVisits();
    expect(readVisits()).toEqual({});
    for (const damaged of ['x', '[]', '{"2026-11-27":5}', '{"2026-11-27":{"es":"many"}}', 'null']) {
      keep('visits', damaged);
      expect(Object.values(readVisits()).flatMap((cells) => Object.values(cells))).toEqual([]);
    }
  });
});
