import { splitSentences } from '../splitLead.ts';
import { compiled } from './compiled.ts';
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

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Chinese, Japanese and Korean write months as numbers: “5月” stands for the English “May”, and is no number of its own. */
const withoutMonths = (text: string, english: string) =>
  text.replace(/(?<!\d)(\d{1,2})[月월]/g, (written, month: string) =>
    new RegExp(`\\b${MONTHS[Number(month) - 1]}\\b`).test(english) ? '' : written,
  );

/** Numbers, dates, phone numbers and form names must be those of the English, each as often. */
export function differentNumbers(english: string, text: string): Finding {
  const [wanted, found] = [sorted(numbers(english)), sorted(numbers(withoutMonths(text, english)))];
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

/** English words that deny; “say no”, “if not” and “or not” are said without a denial in many languages. */
const DENIES =
  /(?<!\b(?:say|saying|if|or) )\b(?:not|no|never|nobody|nothing|none|neither|nor|without(?! a break| saying)|cannot)\b(?! to a\b)/gi;

/** A "don't" must deny something, in the language's own words. */
export function lostNegation(text: string, negations: string[]): Finding {
  if (negations.some((word) => times(text, word))) return null;
  return { wrong: 'says what not to do, but holds no word that denies', mend: `Use one of: ${negations.join(', ')}` };
}

/**
 * What denies in English must deny in the translation, at least as often: sentence by sentence where both have equally
 * many, else as a whole. Words to be spoken in English prove nothing and are left out.
 */
export function lostDenial(english: string, text: string, negations: string[]): Finding {
  const own = (words: string) => words.replace(/“[^”]*”/g, '“”');
  const [wanted, found] = [splitSentences(own(english)), splitSentences(own(text))];
  const pairs =
    wanted.length === found.length ? wanted.map((each, at) => [each, found[at]]) : [[own(english), own(text)]];
  for (const [said = '', translated = ''] of pairs) {
    const denied = said.match(DENIES)?.length ?? 0;
    if (!denied || denied <= negations.reduce((sum, word) => sum + times(translated, word), 0)) continue;
    return {
      wrong: `lost a denial of “${said}”: “${translated}”`,
      mend: `Say “not” as often as the English does. Words that deny: ${negations.join(', ')}`,
    };
  }
  return null;
}

/**
 * How often a text holds a word: alone; with “and”, “so” or “by” written onto it in Arabic; anywhere in Han letters,
 * which stand without spaces; and as the end of a word where it is given as “~end”.
 */
function times(text: string, word: string): number {
  const plain = word.toLowerCase();
  const [words, said] = [text.toLowerCase(), plain.replace('~', '')];
  if (!words.includes(said)) return 0;
  const prefix = /\p{Script=Arabic}/u.test(plain) ? '[وفب]?' : '';
  const start = plain.startsWith('~') ? '(?<=[\\p{L}\\p{M}])' : `(?<![\\p{L}\\p{M}])${prefix}`;
  const whole = `${start}${said}(?![\\p{L}\\p{M}])`;
  return words.match(compiled(/\p{Script=Han}/u.test(plain) ? plain : whole, 'gu'))?.length ?? 0;
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
