import { nameParts } from './nameParts.ts';
import { otherSpellings } from './otherSpellings.ts';
import { plainLetters } from './plainLetters.ts';

/** One spelling to try, in the two fields a search has. */
export interface NameVariant {
  given: string;
  family: string;
}

const MOST = 12;
/** A given name left out is less likely than the next way to write the family names. */
const GIVEN_STEP = 2;
/** As others spell a name comes after the likeliest ways it is written. */
const OTHERS = 3;

/**
 * Spellings of a name to try, the best first, none twice, at most 12. As typed comes first; then without accents, since
 * most papers here have none; then the ways two family names or two given names are written, and as others spell a name;
 * last, where there is room, those ways with their accents, and first and last name exchanged.
 */
export function nameVariants(given: string, family: string): NameVariant[] {
  const typed = { given: tidy(given), family: tidy(family) };
  if (!typed.given && !typed.family) return [];
  const plain = { given: plainLetters(typed.given), family: plainLetters(typed.family) };
  const found = new Map<string, NameVariant>();
  for (const each of [typed, ...waysOf(plain), ...waysOf(typed), { given: plain.family, family: plain.given }]) {
    const key = `${each.given}|${each.family}`.toLowerCase();
    // Names exchanged, or a part alone, must not leave a search without a last name.
    if (each.family || !typed.family) found.set(key, found.get(key) ?? each);
  }
  return [...found.values()].slice(0, MOST);
}

function waysOf({ given, family }: NameVariant): NameVariant[] {
  const ways = givenForms(given).flatMap((first, at) =>
    familyForms(family).map((last, rank) => ({ given: first, family: last, rank: rank + at * GIVEN_STEP })),
  );
  const others = [
    ...otherSpellings(given).map((other, at) => ({ given: other, family, rank: at + OTHERS })),
    ...otherSpellings(family).map((other, at) => ({ given, family: other, rank: at + OTHERS })),
  ];
  return [...ways, ...others].sort((a, b) => a.rank - b.rank).map(({ rank: _, ...variant }) => variant);
}

function givenForms(typed: string): string[] {
  const spaced = typed.replace(/\s*\p{Pd}\s*/gu, ' ');
  return [...new Set([typed, spaced, spaced.split(' ')[0] ?? ''])];
}

/** Two family names: both, joined by a hyphen, each alone, in one word, in the other order. */
function familyForms(typed: string): string[] {
  const parts = nameParts(typed);
  const joined = parts.map((part) => part.replaceAll(' ', ''));
  const forms = [typed, parts.join(' '), parts.join('-'), ...parts, joined.join(''), parts.toReversed().join(' ')];
  return [...new Set(forms)];
}

/** Spaces and apostrophes as a keyboard writes them. */
function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
