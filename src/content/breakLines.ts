const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef';
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const BEGINS_WIDE = new RegExp(`^[${WIDE}]`, 'u');
/** What may not begin a line, and what may not end one. */
const CLOSES = /^[，。、？！：；…—·%％!?,.;:\p{Pe}\p{Pf}]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/**
 * A text as lines that fit, cut between words; in Chinese, which has no spaces, between its words or, where the browser does
 * not know them, its characters. A word that does not fit stays whole on a line of its own.
 */
export function breakLines(text: string, tag: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const piece of unbreakable(text, tag)) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length && fits(longer.trimEnd())) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** The pieces of a text between which a line may end. Joined, they are the text. */
export function unbreakable(text: string, tag: string): string[] {
  const pieces: string[] = [];
  for (const word of wordsOf(text, tag)) {
    const before = pieces.at(-1);
    if (before === undefined || mayPart(before, word)) pieces.push(word);
    else pieces[pieces.length - 1] = before + word;
  }
  return pieces;
}

function mayPart(before: string, after: string): boolean {
  // A space goes with what stands before it.
  if (/^[ \n]/.test(after)) return false;
  if (/[ \n]$/.test(before)) return true;
  // A number and what it counts: 第13号, 2026年.
  if (/[\d第]$/.test(before)) return false;
  return (ENDS_WIDE.test(before) || BEGINS_WIDE.test(after)) && !CLOSES.test(after) && !OPENS.test(before);
}

/** Dear to make, and asked again for every size of letters that is tried. */
const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, tag: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text];
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
