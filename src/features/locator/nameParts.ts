/** Words that belong to the name after them: “de la Cruz” is one name. */
const PARTICLES = new Set(
  'de del la las los el al da das do dos di du van von der den ter bin ibn bint abu abd ben st san santa'.split(' '),
);
/** Words that only join two names. */
const JOINTS = new Set(['y', 'e', 'i', 'and']);

/** The single names in what was typed, each with the small words before it. */
export function nameParts(text: string): string[] {
  const parts: string[] = [];
  let before = '';
  const words = text.split(/[\s\p{Pd}]+/u).filter(Boolean);
  for (const [at, word] of words.entries()) {
    if (JOINTS.has(word.toLowerCase()) && parts.length) continue;
    before += word;
    const belongsToNext = PARTICLES.has(word.toLowerCase()) && at < words.length - 1;
    if (!belongsToNext) parts.push(before);
    before = belongsToNext ? `${before} ` : '';
  }
  return parts;
}
