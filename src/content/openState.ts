import { isHoliday } from './holidays.ts';
import type { ContactView } from './site.ts';

/** What can honestly be said of an office at a moment. `holiday`: its usual hours may not hold today. */
export type OpenState = 'open' | 'closed' | 'holiday' | 'unknown';

/** A moment in New York: the day (YYYY-MM-DD), and the time of day as HH:MM. */
export interface Moment {
  day: string;
  time: string;
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Whether an office is open now by the hours it gives, in New York time. A time at which it closes counts as closed. */
export function openState(hours: ContactView['hours'], { day, time }: Moment): OpenState {
  if (hours === 'always') return 'open';
  if (hours === null) return 'unknown';
  if (isHoliday(day)) return 'holiday';
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (hours === 'weekdays') return today === 0 || today === 6 ? 'closed' : 'unknown';
  const open = hours.some(({ from, to, opens, closes }) => {
    const [first, last] = [WEEK.indexOf(from), WEEK.indexOf(to)];
    const days = (last - first + 7) % 7;
    return (today - first + 7) % 7 <= days && opens <= time && time < closes;
  });
  return open ? 'open' : 'closed';
}
