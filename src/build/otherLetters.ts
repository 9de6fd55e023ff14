import { Converter } from 'opencc-js/t2cn';

/** Where Unicode keeps the signs in common use. */
const SIGNS = { first: 0x3400, last: 0x9fff };

/**
 * Letters that people write otherwise than the guide, in pairs, theirs and the guide's: traditional signs for the
 * simplified ones that stand in a text. Undefined where the text has no such sign.
 *
 * Source: the dictionary of OpenCC.
 */
export function otherLetters(text: string): string | undefined {
  if (!/\p{Script=Han}/u.test(text)) return undefined;
  const simplify = Converter({ from: 't', to: 'cn' });
  const used = new Set(text);
  let pairs = '';
  for (let code = SIGNS.first; code <= SIGNS.last; code += 1) {
    const sign = String.fromCharCode(code);
    const simple = simplify(sign);
    if (simple !== sign && used.has(simple)) pairs += sign + simple;
  }
  return pairs || undefined;
}
