/** Endings that may be left out. */
const ENDINGS: Record<string, RegExp> = {
  en: /(?:ations?|ments?|ings?|ers?|ed|ies|es|s|e|y)$/,
  es: /(?:aciones|acion|iones|ion|ando|iendo|aron|ieron|ad[oa]s?|id[oa]s?|[aei]r|[oae]s|[oaesn])$/,
  ar: /(?:[اوي][نت]|ها|يه|ه|ي)$/,
  bn: /(?:গুলোর|গুলোকে|গুলো|দের|টির|টার|কে|রা|এর|ের|তে|টি|টা|য|র|ে)$/,
};

/** What the other forms of a word begin with (arrest, of arrested), or null where it has no known ending. */
export function stemOf(word: string, tag: string): string | null {
  const ending = ENDINGS[tag] ?? ENDINGS.en;
  const stem = ending ? word.replace(ending, '') : word;
  return stem !== word && stem.length > (tag === 'ar' || tag === 'bn' ? 2 : 3) ? stem : null;
}
