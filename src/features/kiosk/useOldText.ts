import { useEffect, useState } from 'react';
import type { Ports } from '../../platform/ports.ts';

/** After so many days somebody must look after the tablet. */
const OLD_DAYS = 30;
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** The day of the text where it is older than thirty days, else null. A clock before that day says nothing. */
export function useOldText(date: string, { today }: Pick<Ports, 'today'>): string | null {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [today]);
  const days = (Date.parse(day) - Date.parse(date)) / 86_400_000;
  return days > OLD_DAYS ? date : null;
}
