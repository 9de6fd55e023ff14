import { useEffect, useState } from 'react';
import { openState } from '../content/openState.ts';
import type { ContactView } from '../content/site.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { usePorts } from '../platform/ports.ts';

const MINUTE_MS = 60_000;

/** Whether an office is open now, in New York time, in a word; nothing where that is not known. */
export function OpenNow({ hours }: { hours: ContactView['hours'] }) {
  const { t } = useLanguage();
  const clock = usePorts()?.moment;
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((minute) => minute + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  if (!clock) return null;
  const state = openState(hours, clock());
  if (state === 'unknown') return null;
  return <p className={state === 'open' ? 'h live ok' : 'h live'}>{t(`hours.${state}`)}</p>;
}
