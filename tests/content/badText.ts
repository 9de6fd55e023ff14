import type { BadContent } from './badContent.ts';

/** A stretch of text added to one unit of a language; the unit stands in both scripts and holds no number. */
function text(name: string, tag: 'en' | 'es' | 'ar', change: (text: string) => string, wrong: RegExp): BadContent {
  const apply = (each: { text: string }) => Object.assign(each, { text: change(each.text) });
  return {
    name,
    change: (copy) => {
      if (tag === 'en') copy.block('door', 'ask-court-paper', apply);
      else copy.unit(tag, 'door', 'ask-court-paper.text', apply);
    },
    expect: { file: `${tag}/topics/door.json`, key: 'ask-court-paper.text', wrong },
  };
}

const at = (letter: string) => (words: string) => words.replace(' ', letter);

/** Damaged, hidden and foreign characters, and markup. Written with escapes, or nobody could see what is planted. */
export const BAD_TEXT: BadContent[] = [
  text('HTML in a text', 'en', (words) => words.replace('court', '<b>court'), /holds HTML: “<b” \(U\+003C\)/),
  text('an entity in a text', 'es', (words) => words.replace(' ', '&nbsp;'), /holds HTML/),
  text('a numbered entity in a text', 'en', (words) => words.replace(' ', '&#160;'), /holds HTML/),
  text('a direction override', 'en', at(' \u202E'), /direction control character.*U\+202E/),
  text('a direction mark in Arabic', 'ar', at(' \u200F'), /direction control character.*U\+200F/),
  text('an isolate in Arabic', 'ar', at(' \u2067'), /direction control character.*U\+2067/),
  text('a damaged letter', 'es', (words) => words.replace('i', '\uFFFD'), /damaged letter.*U\+FFFD/),
  text('an orphan combining mark', 'ar', at(' \u064E'), /combining mark without its letter/),
  text('a zero-width space', 'es', at(' \u200B'), /invisible control character.*U\+200B/),
  text('a soft hyphen', 'es', at(' \u00AD'), /invisible control character.*U\+00AD/),
  text('a byte order mark', 'ar', at(' \uFEFF'), /invisible control character.*U\+FEFF/),
  text('a line break', 'en', at('\n'), /invisible control character.*U\+000A/),
  text('Arabic digits', 'ar', (words) => `${words} \u0663`, /digits that are not 0–9.*U\+0663/),
  text('a stretching character', 'ar', at(' \u0640'), /tatweel/),
  text('a letter of a private font', 'ar', at(' \uE001'), /private font.*U\+E001/),
  text('a web address', 'es', at(' www.a '), /holds a web address/),
  text('a space at the start', 'es', (words) => ` ${words}`, /begins or ends with a space/),
  text('a space at the end', 'en', (words) => `${words} `, /begins or ends with a space/),
  text('two spaces', 'es', at('  '), /two spaces in a row/),
  text(
    'letters in pieces (not NFC)',
    'es',
    (words) => words.normalize('NFD').concat(' an\u0303o'),
    /not in Unicode form NFC/,
  ),
  text(
    'a Cyrillic letter in Spanish',
    'es',
    (words) => words.replace('a', '\u0430'),
    /another script: “\u0430” \(U\+0430\)/,
  ),
  text('a Greek letter in Arabic', 'ar', at(' \u03B1'), /another script.*U\+03B1/),
  text('Arabic in Spanish', 'es', at(' \u0644\u0627 '), /another script/),
  text('Latin words only in Arabic', 'ar', () => 'Pida una orden judicial', /holds no letter of Arab/),
];
