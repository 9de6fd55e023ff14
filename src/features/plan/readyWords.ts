import type { PageLanguage } from '../../i18n/LanguageContext.ts';

export type ReadyName = 'alarm' | 'falseAlarm';

/** Numbers for whoever gets the alarm: the City's hotline is closed on weekends, the State's is not. */
export interface Hotlines {
  city: string;
  state: string;
}

/** Marks that are not seen: the line runs right to left, digits and hyphens after them left to right, without any markup. */
const NUMBER_FOLLOWS = '\u200f\u200e';

/**
 * The ready texts, as they leave the page: a number in right-to-left words would be shown from its end, and at the end of
 * a line it would be broken in two.
 */
export function readyWords({ t, dir }: PageLanguage, { city, state }: Hotlines): Record<ReadyName, string> {
  const line = (number: string) => `\n${dir === 'rtl' ? NUMBER_FOLLOWS : ''}${number}`;
  // The reader writes on where the alarm ends.
  return {
    alarm: `${t('plan.alarmText', { number: line(city), state: line(state) })} `,
    falseAlarm: t('plan.falseAlarmText'),
  };
}
