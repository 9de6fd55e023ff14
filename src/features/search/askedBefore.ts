/** What was typed last, in memory alone; the history says only that there is something to come back to. */
let typed = '';

/** What was typed at this place of the history, where the browser comes back to it; empty anywhere else. */
export function askedBefore(): string {
  return history.state?.asked ? typed : '';
}

/** Notes what is typed, for coming back from a result. */
export function noteAsked(text: string): void {
  typed = text;
  if (!history.state?.asked) history.replaceState({ ...history.state, asked: true }, '');
}

/** Forgets it, as when the document is left. */
export function forgetAsked(): void {
  typed = '';
}
