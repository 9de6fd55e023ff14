import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../src/content/formatBytes.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import { formatHours } from '../../src/content/formatHours.ts';
import { CONTENT, TAGS, viewOf, wordsOfView } from '../support/views.ts';

/** The words of the page with contacts, in a language. */
const wordsIn = async (tag: string) => wordsOfView(await viewOf('call', tag));

describe('a date', () => {
  it.each([
    ['en', 'November 5, 2026'],
    ['es', '5\u00a0de\u00a0noviembre de 2026'],
    ['ar', '5\u00a0نوفمبر 2026'],
  ])('in %s is “%s”', async (tag, written) => expect(formatDate('2026-11-05', await wordsIn(tag))).toBe(written));

  it('has twelve months in every language, all different, with Latin digits', async () => {
    for (const tag of TAGS) {
      const t = await wordsIn(tag);
      const days = Array.from({ length: 12 }, (_, at) => formatDate(`2026-${String(at + 1).padStart(2, '0')}-28`, t));
      expect(new Set(days).size).toBe(12);
      for (const day of days) expect(day.match(/\d+/g)).toEqual(expect.arrayContaining(['28', '2026']));
    }
  });
});

describe('opening hours', () => {
  it.each([
    ['en', ['Monday to Friday, 9:00 am to 6:00 pm']],
    ['es', ['De lunes a viernes, de 9:00\u00A0a.\u00A0m. a 6:00\u00A0p.\u00A0m.']],
    ['ar', ['من الاثنين إلى الجمعة، من الساعة 9:00 صباحًا إلى 6:00 مساءً']],
  ])('in %s are %j', async (tag, lines) => {
    expect(formatHours(CONTENT.contacts.moia?.hours ?? null, await wordsIn(tag))).toEqual(lines);
  });

  it('show half hours, noon and midnight as a clock does', async () => {
    const t = await wordsIn('en');
    const span = (opens: string, closes: string) => formatHours([{ from: 'mon', to: 'fri', opens, closes }], t)[0];
    expect(span('09:30', '16:05')).toMatch(/9:30 am to 4:05 pm$/);
    expect(span('00:00', '12:00')).toMatch(/12:00 am to 12:00 pm$/);
  });

  it('have a line for each span, one for “always” and “weekdays”, and none where nothing is known', async () => {
    for (const tag of TAGS) {
      const t = await wordsIn(tag);
      expect(formatHours(CONTENT.contacts['new-americans']?.hours ?? null, t)).toHaveLength(2);
      expect(formatHours('always', t)).toEqual([t('hours.always')]);
      expect(formatHours('weekdays', t)).toEqual([t('hours.weekdays')]);
      expect(formatHours(null, t)).toEqual([]);
    }
  });
});

describe('a size', () => {
  it.each([
    [0, '1 KB'],
    [64_400, '64 KB'],
    [999_499, '999 KB'],
    [999_999, '1.0 MB'],
    [1_249_000, '1.2 MB'],
  ])('of %i bytes is %s', (bytes, size) => expect(formatBytes(bytes)).toBe(size));
});
