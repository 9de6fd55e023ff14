/** In place of a language: the file that holds them all. */
export const ALL_LANGUAGES = 'all';

/**
 * Sent with each file, and with printed sheets: it is handed over as a file to keep, not shown on the site, whose policy
 * forbids its script, and the frame in which some browsers show a PDF.
 */
export const FILE_HEADERS = { 'Content-Disposition': 'attachment' };

/** Address of the one-file edition of a language, or of all of them: `/file/kyr-es.html`. */
export function filePath(tag: string): string {
  return `/file/kyr-${tag}.html`;
}

/** The language whose file an address names, or `all`; null for every other address. */
export function parseFilePath(path: string): string | null {
  return /^\/file\/kyr-([A-Za-z-]+)\.html$/.exec(path)?.[1] ?? null;
}
