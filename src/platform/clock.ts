import type { Moment } from '../content/openState.ts';

const NEW_YORK = 'America/New_York';

/** What is used of Temporal, where the browser has it (MDN: Chromium 144, Firefox 139). */
interface WithTemporal {
  Temporal?: {
    Instant: { fromEpochMilliseconds(time: number): { toZonedDateTimeISO(zone: string): { toString(): string } } };
  };
}

/** The day and time of day in New York; the guide's dates and hours are New York's wherever the phone is. */
export function momentInNewYork(now = new Date()): Moment {
  const { Temporal } = globalThis as WithTemporal;
  // The first use of Intl holds a slow phone up for a fifth of a second; this does not.
  const iso = Temporal?.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(NEW_YORK).toString();
  if (iso) return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
  const parts = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: NEW_YORK,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
