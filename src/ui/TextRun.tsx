/** Numbers of phones and names of forms and programs, which never break across lines in any language. */
const WHOLE = String.raw`(?:1-)?\d{3}-\d{3}-\d{4}|\b[A-Z]{1,4}-\d+[A-Z]?|287\(g\)`;
/** English words inside a translation: only they stand between these marks (locales/README.md). */
const QUOTED = '“[^”]*”';
/**
 * Latin words and joined numbers that must stay in one piece inside right-to-left text: ICE, 1.2 MB, Legal Aid
 * Society, A-Number with the joiner that keeps it on its line. A whole number alone keeps its order by itself.
 */
const LATIN = String.raw`(?:\d(?:[\d ]|[.,:/+-]\d)*-?)?[A-Za-z](?:[A-Za-z0-9 .,:/@+\u2060-]*[A-Za-z0-9])?!?|\d+(?:[.,:/+-]\d+)+`;

/** So long a piece fits any line, and needs no box of its own, which would let a comma after it begin the next line. */
const SHORT = 8;

const IS_WHOLE = new RegExp(`^(?:${WHOLE})$`);
const PIECES = {
  english: new RegExp(`(${WHOLE})`),
  ltr: new RegExp(`(${QUOTED}|${WHOLE})`),
  rtl: new RegExp(`(${QUOTED}|${WHOLE}|${LATIN})`),
};

interface TextRunProps {
  text: string;
  dir: 'ltr' | 'rtl';
  /** Whether the words are a translation, in which quoted words are English. */
  translated?: boolean;
}

/**
 * Words in which numbers of phones and forms stay whole, quoted English inside a translation is marked as English,
 * and every Latin run inside right-to-left text is isolated.
 */
export function TextRun({ text, dir, translated = dir === 'rtl' }: TextRunProps) {
  const pieces = text.split(dir === 'rtl' ? PIECES.rtl : translated ? PIECES.ltr : PIECES.english);
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) => {
    if (at % 2 === 0) return piece;
    const quoted = piece.startsWith('“');
    return (
      // The pieces of one text never change their order.
      <bdi
        key={`${at}${piece}`}
        dir="ltr"
        lang={quoted ? 'en' : undefined}
        className={IS_WHOLE.test(piece) ? (piece.length > SHORT ? 'n' : 'nb') : undefined}
      >
        {piece}
      </bdi>
    );
  });
}
