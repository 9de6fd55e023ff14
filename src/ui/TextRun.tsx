/**
 * Latin words and joined numbers that must stay in one piece inside right-to-left text: ICE, I-200, 800-354-0365,
 * Legal Aid Society. A whole number alone keeps its order by itself.
 */
const LATIN_RUN = /((?:[0-9][0-9 ]*)?[A-Za-z](?:[A-Za-z0-9 .,:/@+-]*[A-Za-z0-9])?|[0-9]+(?:[.,:/+-][0-9]+)+)/;
/** Phone numbers, which never break across lines in any language. */
const PHONE = /((?:1-)?\d{3}-\d{3}-\d{4})/;

/** Words with every Latin run isolated in right-to-left text, and phone numbers unbroken everywhere. */
export function TextRun({ text, dir }: { text: string; dir: 'ltr' | 'rtl' }) {
  const pieces = text.split(dir === 'rtl' ? LATIN_RUN : PHONE);
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) => {
    if (at % 2 === 0) return piece;
    return (
      // The pieces of one text never change their order.
      <bdi key={`${at}${piece}`} dir="ltr" className={PHONE.test(piece) ? 'n' : undefined}>
        {piece}
      </bdi>
    );
  });
}
