/** State of one translated unit: arithmetic on revisions, no date and no history needed. */
export type UnitState = 'current' | 'stale' | 'missing';

/** Compares the revision a unit was made from with the revision of the English as it stands. */
export function unitState(unit: { of: string } | undefined, revision: string): UnitState {
  if (!unit) return 'missing';
  return unit.of === revision ? 'current' : 'stale';
}

/** True when a day (YYYY-MM-DD) lies before today (YYYY-MM-DD). */
export function isPast(day: string, today: string): boolean {
  return day < today;
}
