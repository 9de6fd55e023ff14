import type { Shared } from './shareText.ts';

/** Offers one file, and nothing else, to the phone's own share sheet; says what became of it. */
export async function shareFile(file: Blob, name: string): Promise<Shared> {
  try {
    const files = [new File([file], name, { type: file.type })];
    if (!navigator.canShare?.({ files })) return 'unsupported';
    await navigator.share({ files });
    return 'shared';
  } catch (error) {
    // A browser that has the sheet but refuses it is, to the reader, one without it.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported';
  }
}
