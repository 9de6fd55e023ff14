import type { PageLanguage } from '../../i18n/LanguageContext.ts';

export type ReadyName = 'alarm' | 'falseAlarm' | 'missing';

/** Marks that are not seen: the line runs right to left, digits and hyphens after them left to right, without any markup. */
const NUMBER_FOLLOWS = '\u200f\u200e';

/**
 * The ready texts, as they leave the page: a number in right-to-left words would be shown from its end, and at the end of
 * a line it would be broken in two.
 */
export function readyWords({ t, dir }: PageLanguage, hotline: string): Record<ReadyName, string> {
  const number = `\n${dir === 'rtl' ? NUMBER_FOLLOWS : ''}${hotline}`;
  // The reader writes on where the alarm and the question about a person end.
  return {
    alarm: `${t('plan.alarmText', { number })} `,
    falseAlarm: t('plan.falseAlarmText'),
    missing: `${t('plan.missingText')} `,
  };
}
