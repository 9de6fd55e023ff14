import type { Translate } from './formatDate.ts';
import type { ContactView } from './site.ts';

/** Opening hours as lines of words, New York time; an empty list where nothing is known. */
export function formatHours(hours: ContactView['hours'], t: Translate): string[] {
  if (hours === null) return [];
  if (typeof hours === 'string') return [t(`hours.${hours}`)];
  return hours.map(({ from, to, opens, closes }) =>
    t('hours.span', { from: t(`day.${from}`), to: t(`day.${to}`), opens: time(opens, t), closes: time(closes, t) }),
  );
}

function time(clock: string, t: Translate): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const shown = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return t(hour < 12 ? 'hours.am' : 'hours.pm', { time: shown });
}
