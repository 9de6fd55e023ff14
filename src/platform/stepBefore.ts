/** What a page opened from a step of “Happening now” keeps in the browser's history: the way back to that step. */
interface StepState {
  step?: string;
}

/**
 * The state for a page about to be opened from a page of this kind: the step shown now, or the one this page was opened
 * from. `home`: it is the home page, where somebody begins anew.
 */
export function keepStep(kind: string, home: boolean): StepState | null {
  const step = kind === 'now' ? location.hash : stepBefore();
  return step && step !== '#places' && !home ? { step } : null;
}

/** The step this page was opened from, as `#car-3`; else empty. */
export function stepBefore(): string {
  return (history.state as StepState | null)?.step ?? '';
}
