/** Rows of letters for each language that has letters of its own; words may be typed in English letters everywhere. */
const LATIN = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const OWN: Record<string, string[]> = {
  es: ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnmáéíóú'],
  ar: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرلىةوزظذأإآ'],
  bn: ['ািীুূৃেৈোৌ্ংঃঁ', 'অআইঈউঊঋএঐওঔ', 'কখগঘঙচছজঝঞটঠ', 'ডঢণতথদধনপফব', 'ভমযরলশষসহ়ৎ'],
};

/** The keyboards of a language: its own letters first, where it has any but English ones. */
export function keyboardsOf(tag: string): string[][] {
  const own = OWN[tag];
  return own ? [own, LATIN] : [LATIN];
}
