import { describe, expect, it } from 'vitest';
import { makePacks } from '../../src/build/makePacks.ts';
import type { LanguagePages } from '../../src/build/makePages.ts';
import { expandPack, type Layout, type Pack, WORD_MARK } from '../../src/content/expandPack.ts';
import type { PageEntry } from '../../src/content/site.ts';

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
  it('sends what languages share once, and of each its words alone', () => {
    const made = read(makePacks(new Map([language('en', 'door'), language('es', 'puerta'), language('bn', 'দরজা')])));
    expect(JSON.stringify(made.layout)).toContain('<main id=');
    expect(JSON.stringify(made.layout)).not.toContain('puerta');
    for (const [tag, word] of Object.entries({ en: 'door', es: 'puerta', bn: 'দরজা' })) {
      expect(made.pack(tag).whole).toEqual({});
      expect(JSON.stringify(made.pack(tag).words)).toContain(word);
      expect(JSON.stringify(made.pack(tag).words)).not.toContain('<main');
    }
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

  it('shares a page although a language has more in it: only that part is sent with each', () => {
    const more = '<p class="x">solo aquí</p>';
    const languages = new Map([language('en', 'a'), language('es', 'b', more), language('ar', 'c')]);
    const made = read(makePacks(languages));
    expect(made.layout.door?.text.match(/<p/g)).toHaveLength(1);
    for (const tag of languages.keys()) expect(made.pack(tag).whole).toEqual({});
    expect(made.pack('es').words.filter((word) => word.includes('solo'))).toHaveLength(1);
    expect(made.pack('en').words.join()).not.toContain('main');
    const door = Object.fromEntries(expandPack(made.pack('es'), made.layout)).door ?? '';
    expect(JSON.parse(door).body).toContain(`b <bdi dir="ltr">ICE</bdi></p>${more}</main>`);
  });

  it('keeps whole the page of one language alone', () => {
    const [tag, english] = language('en', 'a');
    english.pages.push({ ...(english.pages[0] as PageEntry), id: 'street' });
    const made = read(makePacks(new Map([[tag, english], language('es', 'b')])));
    expect(Object.keys(made.pack('en').whole)).toEqual(['street']);
    expect(Object.keys(made.layout)).toEqual(['@language', 'door']);
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
