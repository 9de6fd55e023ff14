import type { Finding } from './textRules.ts';

const sorted = (found: Iterable<string>) => [...found].sort().join(' ');
const placeholders = (text: string) => text.match(/\{\{\w+\}\}/g) ?? [];
/** Phone numbers, form names and every other number, each as one token; placeholders are checked on their own. */
const numbers = (text: string) =>
  text.replace(/\{\{\w+\}\}/g, '').match(/[A-Z]{1,3}-\d+[A-Z]?|\d+(?:[-.:,/]\d+)*/g) ?? [];
/** Names that stay as they are in every language. */
const names = (text: string) => new Set(text.match(/\b(?:ICE|CBP|DHS|NYPD|CCRB|DACA|TPS|TDD|ORR|USCIS)\b/g) ?? []);

/** The placeholders of a translation must be those of its English. */
export function differentPlaceholders(english: string, text: string): Finding {
  const [wanted, found] = [sorted(new Set(placeholders(english))), sorted(new Set(placeholders(text)))];
  if (wanted === found) return null;
  return {
    wrong: `has the placeholders “${found}”, the English has “${wanted}”`,
    mend: 'Use exactly the same placeholders',
  };
}

/** Numbers, dates, phone numbers and form names must be those of the English, each as often. */
export function differentNumbers(english: string, text: string): Finding {
  const [wanted, found] = [sorted(numbers(english)), sorted(numbers(text))];
  if (wanted === found) return null;
  return {
    wrong: `has the numbers “${found}”, the English has “${wanted}”`,
    mend: 'Copy numbers and form names exactly',
  };
}

/** Agency names that stay in Latin capitals must not be lost or added. */
export function differentNames(english: string, text: string): Finding {
  const [wanted, found] = [names(english), names(text)];
  const lost = [...wanted].filter((name) => !found.has(name));
  if (!lost.length) return null;
  return { wrong: `lost the name ${lost.join(', ')}`, mend: 'Keep it in Latin capitals, as on the papers people see' };
}

/** A "don't" must still deny something, in the language's own words; words of Han letters stand without spaces. */
export function lostNegation(text: string, negations: string[]): Finding {
  const plain = text.toLowerCase();
  const said = negations.some((word) => {
    const whole = /\p{Script=Han}/u.test(word) ? word : `(?<![\\p{L}\\p{M}])${word.toLowerCase()}(?![\\p{L}\\p{M}])`;
    return new RegExp(whole, 'u').test(plain);
  });
  if (said) return null;
  return { wrong: 'says what not to do, but holds no word that denies', mend: `Use one of: ${negations.join(', ')}` };
}

/** A translation that is the English itself, where the English is a phrase and not a name. */
export function untranslated(english: string, text: string): Finding {
  if (text !== english || english.split(' ').length < 4) return null;
  return {
    wrong: 'is the English text',
    mend: 'Translate it, or leave the unit out: the app then shows the English as English',
  };
}

/** In a translation the marks “ ” hold English words alone, as they stand in the English; own words are quoted with « ». */
export function foreignQuote(english: string, text: string): Finding {
  const plain = (words: string) => words.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  for (const [, quoted = ''] of text.matchAll(/“([^”]*)”/g)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
    if (/^[\x00-\x7F’]+$/.test(quoted) && plain(english).includes(plain(quoted))) continue;
    return {
      wrong: `quotes “${quoted}”, which is not in the English`,
      mend: 'Quote English words with “ ” and your own with « »',
    };
  }
  return null;
}
