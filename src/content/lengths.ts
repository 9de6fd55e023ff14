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
  hint: 90,
  description: 155,
} as const;

/** How much longer than the English limit a translation may be. */
export const TRANSLATION_FACTOR = 1.4;
