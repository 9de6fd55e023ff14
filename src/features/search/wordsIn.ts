/** Accents, vowel marks and the dot under Bengali letters, which people leave out. Signs without which a word is another, as in Hindi, stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u09bc\u200b-\u200f]/g;
/** Letters that stand for one another although Unicode keeps them apart. */
const LETTERS: Record<string, string> = {
  ...{ đ: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' },
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const DIGIT = /(?![0-9])\p{Nd}/gu;
/** Names of forms and numbers of phones, however they are written: I-200, I200, i 200, (800) 354-0365. */
const JOINED = /\b[a-z]{1,2}-?\d{1,4}[a-z]?\b|\b[gin] \d{1,4}[a-z]?\b|\+?\(?\d[\d ().-]{5,}\d/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Signs of scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const SIGN =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]';
const UNSPACED = new RegExp(SIGN, 'u');
const RUNS = new RegExp(`${SIGN}+|(?:(?!${SIGN}).)+`, 'gu');
/** "And", "the" and what is written together with it, at the head of an Arabic word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)|و)(?=\p{L}{3})/u;

/**
 * The words of a text as the search compares them: lower case, without accents, Arabic letters in one form, digits 0 to
 * 9. Names of forms and numbers of phones are joined; in a text their parts can be found as well.
 */
export function wordsIn(text: string, as: 'text' | 'query' = 'text'): string[] {
  const joined: string[] = [];
  const rest = plain(text).replace(JOINED, (match) => {
    const names = namesOf(match);
    joined.push(...(as === 'query' ? names.slice(0, 1) : names));
    return names.length && as === 'query' ? ' ' : match;
  });
  return [...separate(rest, as).map((word) => word.replace(ARABIC_PREFIX, '')), ...joined];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’](?:s|t|d|m|ll|re|ve)\b/g, '')
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, latinDigit);
}

/** The digits of every script stand in a row that begins with its zero. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** A form by its name, a phone number whole and without its area; nothing for other numbers, such as years. */
function namesOf(match: string): string[] {
  if (/[a-z]/.test(match)) return [match.replace(/[ -]/g, '')];
  const digits = match.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (digits.length < 7) return [];
  return digits.length > 7 ? [digits, digits.slice(-7)] : [digits];
}

/** Whether a word is of a script that sets no spaces between words: a sign, or two that stand together. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function separate(text: string, as: 'text' | 'query'): string[] {
  return (text.match(WORD) ?? []).flatMap((word) =>
    isUnspaced(word) ? (word.match(RUNS) ?? []).flatMap((run) => pairsIn(run, as)) : [word],
  );
}

/**
 * Where no spaces tell words apart, each two signs that stand together are a word, as search engines have it; in a text
 * the last sign alone, too, so that what begins with one sign is found wherever that sign stands.
 */
function pairsIn(run: string, as: 'text' | 'query'): string[] {
  if (!isUnspaced(run)) return [run];
  const signs = [...run];
  const pairs = signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
  return as === 'query' && signs.length > 1 ? pairs.slice(0, -1) : pairs;
}
