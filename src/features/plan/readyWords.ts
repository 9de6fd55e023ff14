import type { PageLanguage } from '../../i18n/LanguageContext.ts';

/** A mark that is not seen: digits and hyphens after it run left to right, also where no markup can say so. */
const LEFT_TO_RIGHT = '\u200e';

/**
 * The two ready texts, as they leave the page: a number in right-to-left words would be shown from its end, and at the end of
 * a line it would be broken in two.
 */
export function readyWords({ t, dir }: PageLanguage, hotline: string): { alarm: string; falseAlarm: string } {
  const number = `\n${dir === 'rtl' ? LEFT_TO_RIGHT : ''}${hotline}`;
  return { alarm: t('plan.alarmText', { number }), falseAlarm: t('plan.falseAlarmText') };
}
