const KEEP_MS = 60_000;

/** Hands a file to the browser to be saved; true when it was handed over, which is all a page can know. */
export function saveFile(file: Blob, name: string): boolean {
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    // Some phones read the file only when the reader has said where it goes.
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
    return true;
  } catch {
    return false;
  }
}
