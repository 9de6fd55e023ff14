import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { type Passage, passagesOf } from '../../src/features/listen/passages.ts';
import { CONTENT, realContent, TAGS, viewOf, wordsOfView } from '../support/views.ts';

const FAR = '2099-01-01';

async function read(id: string, tag: string, { content = CONTENT as Content, today = '' } = {}) {
  const view = await viewOf(id, tag, content);
  const { topic } = view.page;
  if (!topic) throw new Error(`${id} is not a topic`);
  const t = wordsOfView(view);
  return { topic, t, passages: passagesOf(topic, t, tag, today) };
}
const texts = (passages: Passage[]) => passages.map(({ text }) => text);
const rowsOf = ({ parts }: { parts: { bands: { rows: { id: string }[] }[] }[] }) =>
  parts.flatMap(({ bands }) => bands.flatMap(({ rows }) => rows.map(({ id }) => id)));

describe.each(TAGS)('a topic read aloud in %s', (tag) => {
  it('is every block of every topic, in the order of the page, and last what the page says of itself', async () => {
    for (const id of Object.keys(CONTENT.topics).filter((each) => !CONTENT.topics[each]?.tool)) {
      const { topic, passages, t } = await read(id, tag);
      const order = passages.map((passage) => passage.id).filter((each, at, all) => each !== all[at - 1]);
      expect([id, order]).toEqual([id, [...rowsOf(topic), 'about-h']]);
      expect(texts(passages)).toContain(t('basis.noLawyer'));
      for (const { text, lang } of passages)
        expect([text, [tag, 'en']]).toEqual([text, expect.arrayContaining([lang])]);
      for (const { text } of passages) expect(text.trim()).not.toBe('');
    }
  });

  it('begins with its title, and names every band before its first block: a “don’t” is never taken for a “do”', async () => {
    const { topic, t, passages } = await read('door', tag);
    expect(passages[0]).toMatchObject({ heading: true, lang: tag });
    let bands = 0;
    for (const part of topic.parts) {
      for (const { kind, rows } of part.bands) {
        const label = t(kind === 'do' && part === topic.parts[0] ? 'band.doFirst' : `band.${kind}`);
        const first = passages.findIndex(({ id }) => id === rows[0]?.id);
        const body = passages.findIndex(({ id, heading }) => id === rows[0]?.id && !heading);
        const heads = passages.slice(first, body);
        expect([rows[0]?.id, heads.at(-1)]).toEqual([
          rows[0]?.id,
          { id: rows[0]?.id, text: label, lang: tag, heading: true },
        ]);
        bands += 1;
      }
    }
    expect(bands).toBeGreaterThan(10);
  });

  it('gives the words to say in English first, then in the language of the page', async () => {
    const { topic, passages } = await read('door', tag);
    const said = topic.parts.flatMap(({ bands }) =>
      bands.filter(({ kind }) => kind === 'say').flatMap(({ rows }) => rows),
    );
    expect(said.length).toBeGreaterThan(5);
    expect(
      said.some(({ when }) => when),
      'one is said only if it is true',
    ).toBe(true);
    for (const row of said) {
      const own = passages.filter(({ id, heading }) => id === row.id && !heading);
      const english = { id: row.id, lang: 'en', text: row.say, repeated: true };
      const page = { id: row.id, lang: tag, text: row.text };
      const when = row.when ? [{ id: row.id, lang: tag, text: row.when }] : [];
      expect(own).toEqual([...when, ...(tag === 'en' ? [page] : [english, page])]);
    }
  });

  it('gives numbers digit by digit, hours and the day of the check', async () => {
    const { t, passages } = await read('call', tag);
    const moia = passages.filter(({ id }) => id === 'call-moia').map(({ text }) => text);
    expect(moia).toContain('8 0 0, 3 5 4, 0 3 6 5');
    expect(moia.join()).toContain(t('day.mon'));
    expect(moia.at(-1)).toContain(CONTENT.contacts.moia?.checkedOn?.slice(0, 4));
    const unchecked = Object.entries(CONTENT.contacts).filter(([, { checkedOn }]) => checkedOn === null);
    expect(texts(passages).includes(t('contact.unchecked'))).toBe(unchecked.length > 0);
    expect(texts(passages).filter((text) => /\d{3}-\d{4}/.test(text))).toEqual([]);
  });

  it('cautions where its check is late, and only then', async () => {
    const { t, topic, passages } = await read('door', tag, { today: FAR });
    const titles = (list: Passage[]) => texts(list).indexOf(t('basis.overdueTitle'));
    expect(titles(passages)).toBe(1);
    expect(passages[3]).toMatchObject({ text: '8 0 0, 3 5 4, 0 3 6 5' });
    for (const today of ['', topic.about.reviewBy])
      expect(titles((await read('door', tag, { today })).passages)).toBe(-1);
  });
});

describe.each(TAGS.filter((tag) => tag !== 'en'))('a translation into %s', (tag) => {
  it('that lacks a passage has it in English, marked as English', async () => {
    const content = realContent();
    Object.assign(content.translations[tag]?.topics.door?.units['no-signing.text'] ?? {}, { of: '00000000' });
    const { passages } = await read('door', tag, { content });
    const of = (id: string) => passages.find((passage) => passage.id === id && !passage.heading);
    expect(of('no-signing')).toEqual({ id: 'no-signing', lang: 'en', text: 'Do not sign anything without a lawyer.' });
    expect(of('no-lies')?.lang).toBe(tag);
  });

  it('that is missing is told first, and its bands are still named in the language of the page', async () => {
    const content = realContent();
    delete content.translations[tag]?.topics.door;
    const { t, passages } = await read('door', tag, { content });
    expect(passages[1]).toMatchObject({ text: t('translation.missing'), lang: tag });
    expect(passages.find(({ text }) => text === t('band.dont'))?.lang).toBe(tag);
    expect(new Set(passages.filter(({ id }) => id === 'no-lies').map(({ lang }) => lang))).toEqual(new Set(['en']));
  });

  it('says that nobody checked it, and English does not', async () => {
    const { t, passages } = await read('door', tag);
    expect(texts(passages)).toContain(t('translation.noReader'));
    const english = await read('door', 'en');
    expect(texts(english.passages)).not.toContain(english.t('translation.noReader'));
  });
});
