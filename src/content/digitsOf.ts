import { asciiDigits } from './asciiDigits.ts';

/** The digits of a text as 0–9, in whichever script they were typed; a leading 1 of an American number is left out. */
export function digitsOf(text: string): string {
  return asciiDigits(text)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
}
