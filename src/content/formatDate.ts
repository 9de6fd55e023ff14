/** Looks an interface string up and fills its placeholders. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A day as the language writes it, from its own strings: the same on every device, with Latin digits. */
export function formatDate(day: string, t: Translate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return t('date.full', { day: Number(date), month: t(`date.month.${Number(month)}`), year });
}
