import { describe, expect, it } from 'vitest';
import { keyboardsOf } from '../../src/features/kiosk/keyboards.ts';
import { CONTENT, TAGS } from '../support/views.ts';

/** Letters of the titles of a language that no key writes. Chinese is searched in English letters or by touching a topic. */
function missing(tag: string, letters: Set<string>): string[] {
  const titles = Object.keys(CONTENT.topics).map(
    (id) => CONTENT.translations[tag]?.topics[id]?.units.title?.text ?? '',
  );
  const used = new Set(
    titles
      .join('')
      // Arabic vowel marks are not typed, and not needed to find a word.
      .replace(/[\u064b-\u0652]/g, '')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]/gu),
  );
  return [...used].filter((letter) => !letters.has(letter));
}

describe('the drawn keyboard', () => {
  it.each(TAGS.filter((tag) => !['en', 'zh-Hans'].includes(tag)))('has every letter of the titles in %s', (tag) => {
    const letters = new Set(keyboardsOf(tag).flat().join('').normalize('NFC'));
    expect(missing(tag, letters)).toEqual([]);
    const [one = ''] = missing(tag, new Set());
    expect(missing(tag, new Set([...letters].filter((letter) => letter !== one))), 'control').toEqual([one]);
  });

  it('offers English letters in every language', () => {
    for (const tag of TAGS) expect(keyboardsOf(tag).at(-1)?.join('')).toMatch(/q.*a.*z/);
  });
});
