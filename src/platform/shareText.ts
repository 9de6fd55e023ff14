export type Shared = 'shared' | 'cancelled' | 'unsupported';

/** Offers text, and nothing else, to the phone's own share sheet; says what became of it. */
export async function shareText(text: string): Promise<Shared> {
  if (typeof navigator.share !== 'function') return 'unsupported';
  try {
    await navigator.share({ text });
    return 'shared';
  } catch (error) {
    // A browser that has the sheet but refuses it is, to the reader, one without it.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported';
  }
}
