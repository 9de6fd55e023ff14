import { compiled } from './compiled.ts';

/** Checks on one piece of text alone. Each gives what is wrong and the mend, or null. */
export type Finding = { wrong: string; mend: string } | null;

const at = (text: string, pattern: RegExp) => {
  const found = pattern.exec(text);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // What cannot be seen, or would turn the message itself around, is named by its code alone.
  const seen = /^[^\p{C}\p{Z}]+$/u.test(found[0]) ? `“${found[0]}” (U+${code})` : `U+${code}`;
  return { shown: `${seen} at character ${found.index + 1}` };
};

const PATTERNS: { pattern: RegExp; wrong: string; mend: string }[] = [
  { pattern: /<[a-zA-Z/!]|&[a-z]+;|&#\d+;/, wrong: 'holds HTML', mend: 'Write plain words; the app adds all markup' },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/,
    wrong: 'holds a hidden direction control character',
    mend: 'Delete it; the app isolates Latin words and numbers by itself',
  },
  { pattern: /\uFFFD/, wrong: 'holds the sign of a damaged letter', mend: 'Paste the text again from a UTF-8 source' },
  { pattern: /(^|[\s\p{P}])\p{M}/u, wrong: 'holds a combining mark without its letter', mend: 'Type the word again' },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    pattern: /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\uFEFF\u2028\u2029]/,
    wrong: 'holds an invisible control character',
    mend: 'Delete it',
  },
  {
    pattern: /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\uFF10-\uFF19]/,
    wrong: 'holds digits that are not 0–9',
    mend: 'Write all numbers with the digits 0–9, so that they can be dialled and compared',
  },
  { pattern: /\u0640/, wrong: 'holds a stretching character (tatweel)', mend: 'Delete it' },
  { pattern: /[\uE000-\uF8FF]/, wrong: 'holds a letter of a private font', mend: 'Convert the text to Unicode' },
  {
    pattern: /\bhttps?:\/\/|\bwww\./i,
    wrong: 'holds a web address',
    mend: 'Put addresses in contacts.json or sources.json',
  },
  { pattern: /^\s|\s$/, wrong: 'begins or ends with a space', mend: 'Delete the space' },
  { pattern: / {2}/, wrong: 'holds two spaces in a row', mend: 'Keep one' },
  { pattern: /\b(TODO|FIXME)\b|lorem ipsum/, wrong: 'is not finished', mend: 'Finish or remove it' },
];

/** Damaged, hidden or foreign characters, markup, and unfinished text. */
export function damagedText(text: string): Finding {
  for (const { pattern, wrong, mend } of PATTERNS) {
    const found = at(text, pattern);
    if (found) return { wrong: `${wrong}: ${found.shown}`, mend };
  }
  if (text !== text.normalize('NFC')) {
    return { wrong: 'is not in Unicode form NFC', mend: 'Save it normalized (NFC), so that search and fonts work' };
  }
  return null;
}

/** Unicode scripts that words of an ISO 15924 script are written in. */
const SCRIPTS: Record<string, string[]> = {
  Latn: ['Latin'],
  Arab: ['Arabic'],
  Beng: ['Bengali'],
  Cyrl: ['Cyrillic'],
  Deva: ['Devanagari'],
  Ethi: ['Ethiopic'],
  Guru: ['Gurmukhi'],
  Hans: ['Han'],
  Hant: ['Han'],
  Hebr: ['Hebrew'],
  Kore: ['Hangul', 'Han'],
  Mymr: ['Myanmar'],
  Tibt: ['Tibetan'],
};

/** Whether the schema knows the script, so that its letters can be checked. */
export function isKnownScript(script: string): boolean {
  return script in SCRIPTS;
}

/** Letters of a script that is neither the language's own nor Latin, or words without any letter of its own script. */
export function wrongScript(text: string, script: string, mayBeLatin: boolean): Finding {
  const own = (SCRIPTS[script] ?? []).map((name) => `\\p{Script=${name}}`).join('');
  const foreign = compiled(`(?![${own}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}`, 'u');
  const found = at(text, foreign);
  if (found) {
    return {
      wrong: `holds a letter of another script: ${found.shown}`,
      mend: `Use letters of ${script} (or Latin for names)`,
    };
  }
  const bare = text.replace(/\{\{\w+\}\}/g, '');
  if (!mayBeLatin && script !== 'Latn' && /\p{L}/u.test(bare) && !compiled(`[${own}]`, 'u').test(bare)) {
    return { wrong: `holds no letter of ${script}`, mend: 'Translate it' };
  }
  return null;
}
