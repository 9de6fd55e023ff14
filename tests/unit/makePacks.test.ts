import { describe, expect, it } from 'vitest';
import { makePacks } from '../../src/build/makePacks.ts';
import type { LanguagePages } from '../../src/build/makePages.ts';
import { expandPack, type Layout, type Pack, WORD_MARK } from '../../src/content/expandPack.ts';

const language = (tag: string, words: string, extra = ''): [string, LanguagePages] => [
  tag,
  {
    language: { tag, dir: 'ltr', strings: { 'nav.home': words, [`x_${tag}`]: '{{count}} "}"' } },
    pages: [
      {
        id: 'door',
        kind: 'topic',
        title: words,
        description: '',
        body: `<main id="a"><p>${words} <bdi dir="ltr">ICE</bdi></p>${extra}</main>`,
        data: { strings: { 'a.b': words } },
      },
    ],
  },
];
const read = ({ layout, packs }: ReturnType<typeof makePacks>) => ({
  layout: JSON.parse(layout) as Layout,
  pack: (tag: string) => JSON.parse(packs[tag]?.text ?? '') as Pack,
});

describe('makePacks', () => {
  it('sends what translations share once, and of each its words alone', () => {
    const made = read(makePacks(new Map([language('en', 'door'), language('es', 'puerta'), language('bn', 'দরজা')])));
    expect(JSON.stringify(made.layout)).toContain('<main id=');
    expect(JSON.stringify(made.layout)).not.toContain('puerta');
    expect(made.pack('es').whole).toEqual({});
    expect(JSON.stringify(made.pack('es').words)).toContain('puerta');
    expect(JSON.stringify(made.pack('es').words)).not.toContain('<main');
    expect(made.pack('en').words).toEqual([]);
    expect(Object.keys(made.pack('en').whole)).toEqual(['@language', 'door']);
  });

  it('gives every entry back to the letter, with quotation marks, braces and runs of Latin in them', () => {
    const languages = new Map([language('en', 'door'), language('es', 'la "puerta" \\ {x}'), language('ar', 'باب')]);
    const made = read(makePacks(languages));
    for (const [tag, { language: entry, pages }] of languages) {
      expect(new Map(expandPack(made.pack(tag), made.layout))).toEqual(
        new Map([
          ['@language', JSON.stringify(entry)],
          ...pages.map((page) => [page.id, JSON.stringify(page)] as const),
        ]),
      );
    }
  });

  it('keeps whole the page of a language that is unlike the others', () => {
    const made = read(
      makePacks(
        new Map([language('en', 'a'), language('es', 'b'), language('ar', 'c'), language('ht', 'd', '<i>e</i>')]),
      ),
    );
    expect(Object.keys(made.pack('ht').whole)).toEqual(['door']);
    expect(Object.keys(made.pack('es').whole)).toEqual([]);
  });

  it('refuses words that hold the mark, and a pack that does not fit its layout', () => {
    expect(() => makePacks(new Map([language('es', `a${WORD_MARK}`), language('ar', 'b')]))).toThrow(
      'the mark for words',
    );
    expect(() => expandPack({ words: ['a'], whole: {} }, { door: { text: WORD_MARK, words: [1] } })).toThrow(
      'no such word',
    );
  });
});
