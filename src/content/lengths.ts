/** Room for each piece of words, in English characters; longer text is a fault of the content, not of the layout. */
export const LENGTH = {
  tile: 20,
  title: 32,
  band: 20,
  row: 90,
  quote: 55,
  noticeTitle: 32,
  notice: 320,
  hotline: 34,
  /** A question of a tool, and each of its answers. */
  question: 90,
  answer: 60,
  /** The first sentence of a step, which stands alone on the screen. */
  lead: 40,
  hint: 90,
  description: 155,
} as const;

/** Rows of a kind in one part, and words of a topic before "More about this". */
export const ROWS = { do: 5, say: 5, dont: 6 } as const;
export const FIRST_LAYER_WORDS = 450;

/** How much longer than the English limit a translation may be. */
export const TRANSLATION_FACTOR = 1.4;
