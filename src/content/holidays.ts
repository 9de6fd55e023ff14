/** Days on which public offices close, as rules: a fixed day, or the n-th weekday of a month (-1 is the last; Sunday is 0). */
type Rule = { month: number; day: number } | { month: number; weekday: number; nth: number };

/** Legal public holidays of the United States: 5 U.S.C. 6103(a). */
const RULES: Rule[] = [
  { month: 1, day: 1 },
  { month: 1, weekday: 1, nth: 3 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 6, day: 19 },
  { month: 7, day: 4 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, day: 11 },
  { month: 11, weekday: 4, nth: 4 },
  { month: 12, day: 25 },
];

const DAY_MS = 86_400_000;
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

/**
 * Whether a day (YYYY-MM-DD) is a legal public holiday of the United States, or the weekday on which one that falls on a
 * weekend is kept (5 U.S.C. 6103(b)). Offices may also close on other days; nobody knows all of them ahead.
 */
export function isHoliday(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  // A New Year's Day on a Saturday is kept in the year before.
  const years = [date.getUTCFullYear(), date.getUTCFullYear() + 1];
  return years.some((year) => RULES.some((rule) => daysOf(rule, year).some((each) => +each === +date)));
}

function daysOf(rule: Rule, year: number): Date[] {
  if ('nth' in rule) {
    const first = rule.nth > 0 ? utc(year, rule.month, 1) : utc(year, rule.month + 1, 0);
    const step = rule.nth > 0 ? 1 : -1;
    const away = ((rule.weekday - first.getUTCDay()) * step + 7) % 7;
    return [new Date(+first + step * DAY_MS * (away + 7 * (Math.abs(rule.nth) - 1)))];
  }
  const day = utc(year, rule.month, rule.day);
  const kept = { 0: 1, 6: -1 }[day.getUTCDay()];
  return kept ? [day, new Date(+day + kept * DAY_MS)] : [day];
}
