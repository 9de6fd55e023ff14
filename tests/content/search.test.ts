import { describe, expect, it } from 'vitest';
import type { TopicView } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { SearchIndex } from '../../src/features/search/SearchIndex.ts';
import { wordsIn } from '../../src/features/search/wordsIn.ts';
import { PANIC } from '../support/panic.ts';
import { TAGS, viewsOf } from '../support/views.ts';

/** An index as the page makes it: the language's own pages and synonyms, then the English ones. */
async function indexOf(tag: string, sayings = true): Promise<SearchIndex> {
  const [own, english] = [await viewsOf(tag), await viewsOf('en')];
  const { tiles = [], search } = own.get('search')?.page ?? {};
  const index = new SearchIndex(tag, tiles, search?.letters);
  const add = (topic: TopicView | undefined, language: string) => {
    for (const step of topic ? index.additions(topic, language) : []) step();
  };
  for (const step of index.sayings(sayings ? search : undefined)) step();
  if (tag !== 'en') for (const step of index.sayings(english.get('search')?.page.search, 'en')) step();
  for (const { id } of tiles) add(own.get(id)?.page.topic, tag);
  if (tag !== 'en') {
    for (const { id } of tiles) {
      if (own.get(id)?.page.topic?.about.translation.state !== 'missing') add(english.get(id)?.page.topic, 'en');
    }
  }
  return index;
}

const indexes = Object.fromEntries(TAGS.map((tag) => [tag, indexOf(tag)]));
const found = async (tag: string, typed: string) =>
  ((await indexes[tag]) as SearchIndex).find(typed).map(({ tile }) => tile.id);

describe('what people type', () => {
  it.each([
    ['en', 'warrant', ['door', 'warrant']],
    ['en', 'warant', ['door', 'warrant', 'paper']],
    ['en', 'knock', ['door']],
    ['en', 'notario', ['scams']],
    ['en', 'I-205', ['door', 'warrant']],
    ['en', 'i205', ['door', 'warrant']],
    ['en', 'i 205', ['door', 'warrant']],
    ['en', '26 federal plaza', ['check-in', 'court']],
    ['en', 'husband taken', ['loved-one']],
    ['en', 'kids', ['minors', 'prepare', 'school']],
    ['en', 'boss', ['work', 'workers']],
    ['en', 'subway', ['transit']],
    ['en', 'food stamps', ['services', 'your-information']],
    ['en', 'public charge', ['services', 'offices', 'glossary']],
    ['en', '800-354-0365', ['call']],
    ['en', 'marido', ['loved-one']],
    ['en', 'স্বামী', ['loved-one']],
    ['en', '敲门', ['door']],
    ['en', '律师', ['call', 'offices', 'court', 'detained', 'check-in']],
    ['en', 'abogado', ['call', 'offices', 'court', 'detained', 'check-in']],
    ['es', 'abogado', ['call', 'offices', 'door', 'court', 'detained', 'check-in']],
    ['es', 'orden judicial', ['door', 'warrant']],
    ['es', 'warrant', ['door', 'warrant']],
    ['es', 'migra', ['door', 'street', 'car', 'work']],
    ['es', 'niños', ['door', 'minors', 'prepare', 'call', 'school']],
    ['es', 'ninos', ['door', 'minors', 'prepare', 'call', 'school']],
    ['ar', 'محامي', ['call', 'offices', 'door', 'court', 'detained', 'warrant']],
    ['ar', 'الباب', ['door']],
    ['ar', 'warrant', ['door', 'warrant']],
    ['bn', 'আইনজীবী', ['call', 'offices', 'door', 'court', 'detained', 'check-in']],
    ['bn', 'উকিল', ['call', 'offices', 'door', 'court', 'detained', 'check-in']],
    ['bn', 'দরজা', ['door']],
    ['bn', 'দরজার', ['door']],
    ['bn', 'ওয়ারেন্ট', ['door', 'warrant']],
    ['bn', 'বাচ্চাদের', ['minors', 'prepare', 'school', 'call', 'door']],
    ['bn', 'warrant', ['door', 'warrant']],
    ['bn', 'মেট্রো', ['transit']],
    ['zh-Hans', '律师', ['call', 'offices', 'door', 'court', 'detained', 'check-in']],
    ['zh-Hans', '敲门', ['door']],
    ['zh-Hans', '令状', ['door', 'warrant', 'paper']],
    ['zh-Hans', '孩子', ['minors', 'prepare', 'school', 'call']],
    ['zh-Hans', '地铁', ['transit']],
    ['zh-Hans', '老板', ['work', 'workers']],
    ['zh-Hans', '丈夫被抓', ['loved-one']],
    ['zh-Hans', 'warrant', ['door', 'warrant']],
    ['zh-Hans', 'lüshi', ['call', 'offices', 'door', 'court', 'detained', 'check-in']],
  ])('in %s, “%s” is found where it matters', async (tag, typed, wanted) => {
    const first = (await found(tag, typed)).slice(0, 3);
    expect(
      first.some((id) => wanted.includes(id)),
      `${typed}: ${first}`,
    ).toBe(true);
  });

  it('is not found where it is nonsense, and the nearest topics are offered (control)', async () => {
    for (const tag of TAGS) expect(await found(tag, 'zzqqxxzz')).toEqual([]);
    expect((await indexes.en)?.nearest('warrrantt').length).toBeGreaterThan(0);
  });

  it.each(TAGS.flatMap((tag) => ['la migra', 'ICE', 'الهجرة', 'আইস', '移民局'].map((typed) => [tag, typed] as const)))(
    'in %s, “%s” leads to where one is at once, the door or the street first',
    async (tag, typed) => {
      const ids = await found(tag, typed);
      // In Arabic the word is the court's as well.
      const first = tag === 'ar' && typed === 'الهجرة' ? ids[1] : ids[0];
      expect(first, ids.join()).toMatch(/^(door|street)$/);
      expect(ids.slice(0, 3), ids.join()).toEqual(expect.arrayContaining(['door', 'street']));
    },
  );

  it.each(TAGS.flatMap((tag) => (PANIC[tag] ?? []).map(([typed, wanted]) => [tag, typed, wanted] as const)))(
    'in %s, “%s”, typed in panic, leads to where it matters',
    async (tag, typed, wanted) => {
      const ids = await found(tag, typed);
      expect(wanted, ids.join()).toContain(ids[0]);
    },
  );

  it('without what the guide knows of how people say things, many of these lead astray (control)', async () => {
    const index = await indexOf('en', false);
    const astray = (PANIC.en ?? []).filter(([typed, wanted]) => !wanted.includes(index.find(typed)[0]?.tile.id ?? ''));
    expect(astray.length).toBeGreaterThan(10);
  });

  it('a word that stands in few topics is not outweighed by urgency (control)', async () => {
    for (const tag of TAGS) expect((await found(tag, 'school'))[0]).toBe('school');
  });

  it('is ranked by urgency: places of now come before what can be read in peace', async () => {
    const ids = await found('en', 'ice');
    expect(ids.length).toBeGreaterThan(3);
    expect(ids[0]).toMatch(/^(door|street|car|work|transit|check-in|court|detained)$/);
    expect(ids.indexOf('glossary')).not.toBe(0);
  });

  it.each([
    ['en', 'la migra'],
    ['en', 'ICE at my door'],
    ['es', 'ice'],
  ])('in %s, “%s” shows what to do before what stands behind it', async (tag, typed) => {
    const [best] = ((await indexes[tag]) as SearchIndex).find(typed);
    expect(best?.tile.id).toBe('door');
    const [first, ...after] = best?.passages.map(({ kind }) => kind) ?? [];
    expect(first).toBe('do');
    expect(after).not.toEqual([]);
  });

  it.each([
    ['en', 'memo'],
    ['en', 'hallway'],
    ['es', 'memorando'],
  ])('in %s, for “%s” the first step takes no place of what fits best', async (tag, typed) => {
    const { passages } = ((await indexes[tag]) as SearchIndex).find(typed).find(({ tile }) => tile.id === 'door') ?? {};
    const [first, ...others] = passages ?? [];
    expect(first?.kind).toBe('do');
    const words = others.map(({ row }) => `${wordsOf(row.title ?? '')} ${wordsOf(row.text)}`.toLowerCase());
    expect(words.some((each) => each.includes(typed))).toBe(true);
  });

  it('grows letter by letter', async () => {
    expect(await found('en', 'warr')).toContain('warrant');
    expect(await found('en', 'wa')).not.toEqual([]);
  });
});

describe('words are compared', () => {
  it.each([
    ['Línea de AYUDA', ['linea', 'de', 'ayuda']],
    ['I-200', ['i200']],
    ['(800) 354-0365', ['8003540365']],
    ['أبقوا', wordsIn('ابقوا', 'query')],
    ['مُحامٍ', wordsIn('محام', 'query')],
    ['٢٠٠', ['200']],
  ])('%s without case, accents and marks', (text, words) => expect(wordsIn(text, 'query')).toEqual(words));

  it('by two signs where no spaces part them, and one sign alone finds all that begins with it', async () => {
    expect(wordsIn('律师电话，ICE问', 'query')).toEqual(['律师', '师电', '电话', 'ice', '问']);
    expect(wordsIn('律师电话')).toEqual(['律师', '师电', '电话', '话']);
    expect(wordsIn('ทนาย', 'query')).toEqual(['ทน', 'นา', 'าย']);
    expect(await found('zh-Hans', '车')).toContain('car');
    expect(await found('zh-Hans', '我老公被移民局抓走了')).toContain('loved-one');
  });
});
