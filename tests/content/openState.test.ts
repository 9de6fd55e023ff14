import { describe, expect, it } from 'vitest';
import { isHoliday } from '../../src/content/holidays.ts';
import { openState } from '../../src/content/openState.ts';
import { CONTENT } from '../support/views.ts';

const WEEK = [{ from: 'mon', to: 'fri', opens: '09:00', closes: '18:00' }];
// 2026-11-23 is a Monday.
const at = (day: string, time: string, hours: Parameters<typeof openState>[0] = WEEK) =>
  openState(hours, { day, time });

describe('legal public holidays (5 U.S.C. 6103)', () => {
  it.each([
    // Dates as the U.S. Office of Personnel Management lists them for these years.
    ['2026', '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['2027', '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
  ])('of %s are kept on the days they are given', (year, days) => {
    for (const day of days.split(' ')) expect([day, isHoliday(`${year}-${day}`)]).toEqual([day, true]);
  });

  it('a New Year’s Day on a Saturday is kept on the Friday of the year before', () => {
    expect(isHoliday('2021-12-31')).toBe(true);
    expect(isHoliday('2026-12-31')).toBe(false);
  });

  it('are eleven days in a year, with the weekdays on which some are kept, and no others', () => {
    const days = Array.from({ length: 365 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    ).filter(isHoliday);
    // The Fourth of July is a Saturday in 2026, kept on Friday the third.
    expect(days).toHaveLength(12);
    for (const day of ['2026-11-25', '2026-11-27', '2026-02-12', '2026-11-03']) expect(isHoliday(day)).toBe(false);
  });
});

describe('whether an office is open', () => {
  it('is by its days and hours: the minute it opens counts, the minute it closes does not', () => {
    expect(at('2026-11-23', '08:59')).toBe('closed');
    expect(at('2026-11-23', '09:00')).toBe('open');
    expect(at('2026-11-23', '17:59')).toBe('open');
    expect(at('2026-11-23', '18:00')).toBe('closed');
    expect(at('2026-11-28', '12:00')).toBe('closed');
    expect(at('2026-11-29', '12:00')).toBe('closed');
  });

  it('follows several spans, and one that goes over the end of the week', () => {
    const hours = [...WEEK, { from: 'sat', to: 'sun', opens: '10:00', closes: '12:00' }];
    expect(at('2026-11-28', '11:00', hours)).toBe('open');
    expect(at('2026-11-28', '12:00', hours)).toBe('closed');
    const around = [{ from: 'sat', to: 'mon', opens: '10:00', closes: '12:00' }];
    expect(
      ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map((day) => at(day, '11:00', around)),
    ).toEqual(['closed', 'open', 'open', 'open', 'closed']);
  });

  it('is not claimed on a public holiday, nor where the hours are not known', () => {
    expect(at('2026-11-26', '12:00')).toBe('holiday');
    expect(at('2026-11-26', '12:00', 'weekdays')).toBe('holiday');
    expect(at('2026-11-26', '12:00', 'always')).toBe('open');
    expect(at('2026-11-26', '12:00', null)).toBe('unknown');
    expect(at('2026-11-23', '12:00', 'weekdays')).toBe('unknown');
    expect(at('2026-11-28', '12:00', 'weekdays')).toBe('closed');
  });

  it('can be told of every office in the guide', () => {
    const states = Object.values(CONTENT.contacts).map(({ hours }) => at('2026-11-24', '06:00', hours));
    expect(new Set(states)).toEqual(new Set(['open', 'unknown', 'closed']));
  });
});
