import { asciiDigits } from '../../content/asciiDigits.ts';

/** An A-number as a search takes it, or what is wrong with what was typed; null where nothing was. */
export type ANumber = { digits: string; shown: string } | { wrong: 'letters' | 'few' | 'many'; digits: string } | null;

const FEWEST = 7;
const WHOLE = 9;

/**
 * Reads an A-number as people write it: with A or without, with signs between, in the digits of any script. Shorter ones
 * get zeros in front. Nothing is guessed: a letter among the digits may be a digit misread, and the reader must look.
 */
export function aNumber(text: string): ANumber {
  const bare = asciiDigits(text)
    .trim()
    .replace(/^[Aa](?![A-Za-z])/, '')
    .replace(/[\s#:.()\p{Pd}]/gu, '');
  const digits = bare.replace(/\D/g, '');
  if (!bare) return null;
  if (digits !== bare) return { wrong: 'letters', digits };
  if (digits.length < FEWEST) return { wrong: 'few', digits };
  if (digits.length > WHOLE) return { wrong: 'many', digits };
  const whole = digits.padStart(WHOLE, '0');
  return { digits: whole, shown: `A ${whole.replace(/(\d{3})(?=\d)/g, '$1 ')}` };
}
