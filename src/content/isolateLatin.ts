const LATIN = /“[^”]*”|287\(g\)|[A-Za-z0-9](?:[A-Za-z0-9 .,:/@+\u2060-]*[A-Za-z0-9])?!?/g;

/**
 * Text read from the right whose Latin words, dates and numbers keep their own order: 2026-11-24 stays 2026-11-24. Where
 * there is markup, `TextRun` does it.
 */
export function isolateLatin(text: string): string {
  return text.replace(LATIN, '\u2066$&\u2069');
}
