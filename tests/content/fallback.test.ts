import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/loadContent.ts';
import { makePages, uiStrings } from '../../src/build/makePages.ts';
import { revise } from '../../src/build/revise.ts';
import { listSources, resolveTile, resolveTopic, sourcesOf } from '../../src/content/resolveTopic.ts';
import type { RowView, TopicView } from '../../src/content/site.ts';
import { renderPage } from '../../src/entry-server.tsx';
import { LocalesCopy } from '../support/localesCopy.ts';
import { CONTENT, siteOf } from '../support/views.ts';

const NEW = 'Keep the door shut at all times.';

const copy = new LocalesCopy(['es', 'ar']);
afterEach(() => copy.restore());
afterAll(() => copy.remove());

const rowsOf = (topic: Pick<TopicView, 'parts'>) =>
  topic.parts.flatMap((part) => part.bands.flatMap((band) => band.rows));
const row = (topic: Pick<TopicView, 'parts'>, id: string) => rowsOf(topic).find((each) => each.id === id) as RowView;
const sound = () => {
  const { content, problems } = loadContent(copy.dir);
  expect(problems).toEqual([]);
  return content;
};
const bodyOf = async (tag: string, id: string, content = sound()) => {
  const { pages } = await makePages(content, tag, siteOf(content), renderPage);
  return pages.find((page) => page.id === id)?.body ?? '';
};

describe('words to speak', () => {
  it.each([
    ['es', 'I speak Spanish. I need an interpreter.'],
    ['zh-Hans', 'I speak Chinese. I need an interpreter.'],
  ])('name the language of the page where they have a place for it: %s', (tag, says) => {
    const topic = resolveTopic(CONTENT, tag, 'call', revise);
    expect(row(topic, 'say-interpreter').say).toBe(says);
    expect(row(topic, 'say-someone-taken').say).toBe('Agents took a person. I need a lawyer today.');
  });

  it('name none in English', () => {
    const { say, text } = row(resolveTopic(CONTENT, 'en', 'call', revise), 'say-interpreter');
    expect([say, text]).toEqual([undefined, 'I need an interpreter for my language.']);
  });
});

describe('changed English', () => {
  beforeEach(() => copy.block('door', 'keep-door-closed', (block) => Object.assign(block, { text: NEW })));

  it.each(['es', 'ar'])('is no problem, and stands in the %s page marked as English', async (tag) => {
    const content = sound();
    const topic = resolveTopic(content, tag, 'door', revise);
    expect(row(topic, 'keep-door-closed').text).toEqual({ en: NEW });
    expect(topic.about.translation.inEnglish).toBe(1);
    expect(await bodyOf(tag, 'door', content)).toContain(`<span lang="en" dir="ltr">${NEW}</span>`);
  });

  it.each(['es', 'ar'])('is marked in the %s page only where it changed (control)', async (tag) => {
    const before = resolveTopic(CONTENT, tag, 'door', revise);
    expect(before.about.translation.inEnglish).toBe(0);
    expect(typeof row(before, 'keep-door-closed').text).toBe('string');
    const others = rowsOf(resolveTopic(sound(), tag, 'door', revise)).filter(({ text }) => typeof text !== 'string');
    expect(others.map(({ id }) => id)).toEqual(['keep-door-closed']);
  });

  it('stands in the English page unmarked', async () => {
    expect(await bodyOf('en', 'door')).toContain(NEW);
    expect(await bodyOf('en', 'door')).not.toContain('<span lang="en"');
  });
});

describe('a changed kind of block', () => {
  it('makes its translations stale too, because other words may be due', () => {
    copy.json('en/topics/door.json', ({ parts }) => {
      const blocks = parts[1].blocks;
      const moved = blocks.find((block: { id: string }) => block.id === 'tricks');
      Object.assign(moved, { kind: 'reality', asOf: '2026-10-01' });
    });
    expect(row(resolveTopic(sound(), 'es', 'door', revise), 'tricks').text).toHaveProperty('en');
  });
});

describe('words to speak', () => {
  it('are English in every language, with the translation beneath', () => {
    const quote = row(resolveTopic(CONTENT, 'es', 'door', revise), 'say-silent');
    expect(quote.say).toBe('I am using my right to stay silent.');
    expect(quote.text).toMatch(/silencio/);
    expect(row(resolveTopic(CONTENT, 'en', 'door', revise), 'say-silent').say).toBeUndefined();
  });

  it('stay English alone when the translation is stale', async () => {
    copy.block('door', 'say-silent', (block) => Object.assign(block, { text: 'I will stay silent.' }));
    const quote = row(resolveTopic(sound(), 'ar', 'door', revise), 'say-silent');
    expect(quote).toMatchObject({ text: { en: 'I will stay silent.' } });
    expect(quote.say).toBeUndefined();
    expect(await bodyOf('ar', 'door')).toContain('lang="en" dir="ltr">I will stay silent.</q>');
  });
});

describe('missing and overdue content', () => {
  it('a missing unit and a missing topic are no problem; the page says so', async () => {
    copy.json('es/topics/door.json', ({ units }) => delete units['ask-who.text']);
    copy.delete('ar/topics/door.json');
    const content = sound();
    expect(resolveTopic(content, 'es', 'door', revise).about.translation).toMatchObject({
      state: 'translated',
      inEnglish: 1,
    });
    const arabic = resolveTopic(content, 'ar', 'door', revise);
    expect(arabic.about.translation).toMatchObject({ state: 'missing', compared: false, reader: null });
    expect(rowsOf(arabic).every(({ text }) => typeof text !== 'string')).toBe(true);
    expect(resolveTile(content, 'ar', 'door', revise)).toEqual({ en: content.topics.door?.tile });
    expect(await bodyOf('ar', 'door', content)).toContain(uiStrings(content, 'ar', ['topic'])['translation.missing']);
  });

  it('a changed interface string keeps its older translation: a reader needs the word for Leave', () => {
    const before = uiStrings(sound(), 'es', ['shell'])['nav.leave'];
    copy.ui('en', 'shell', 'nav.leave', (unit) => Object.assign(unit, { text: 'Hide page' }));
    expect(uiStrings(sound(), 'es', ['shell'])['nav.leave']).toBe(before);
  });

  it('an interface string whose placeholders changed falls back to English words, not to its key', () => {
    copy.ui('en', 'shell', 'save.saving', (unit) => Object.assign(unit, { text: 'Saving {{part}}' }));
    expect(uiStrings(sound(), 'es', ['shell'])['save.saving']).toBe('Saving {{part}}');
  });

  it('an unfinished interface of a draft language is no problem', () => {
    copy.json('es/language.json', (language) => Object.assign(language, { status: 'draft' }));
    copy.json('es/ui/shell.json', (area) => delete area['nav.leave']);
    sound();
  });

  it('a review that is years late is no problem', () => {
    copy.json('en/topics/door.json', (topic) =>
      Object.assign(topic, { checkedOn: '2019-01-01', reviewBy: '2019-02-01' }),
    );
    copy.json('en/topics/door.json', ({ parts }) => {
      for (const part of parts) for (const block of part.blocks) if (block.asOf) block.asOf = '2018-12-01';
    });
    copy.json('facts.json', (facts) =>
      Object.assign(facts['CORE-1'], { checkedOn: '2019-01-01', reviewBy: '2019-02-01' }),
    );
    expect(resolveTopic(sound(), 'es', 'door', revise).about).toMatchObject({ reviewBy: '2019-02-01' });
  });
});

describe('what stands behind a topic', () => {
  it('a machine is never a reader; a named person is', () => {
    expect(resolveTopic(CONTENT, 'es', 'door', revise).about.translation).toMatchObject({
      reader: null,
      compared: true,
    });
    const reader = { by: 'Ana Ruiz', on: '2026-11-25' };
    copy.json('es/topics/door.json', (topic) => Object.assign(topic, { checkedBy: reader }));
    expect(resolveTopic(sound(), 'es', 'door', revise).about.translation.reader).toEqual(reader);
  });

  it('its sources are each named once, by title', () => {
    const used = sourcesOf(CONTENT, 'door');
    const all = listSources(CONTENT);
    expect(used.size).toBeGreaterThan(20);
    expect(all.filter(({ id }) => used.has(id))).toHaveLength(used.size);
    expect(all.map(({ title }) => title)).toEqual(all.map(({ title }) => title).sort());
    expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
    expect(resolveTopic(CONTENT, 'ar', 'door', revise).about.sources).toBe(used.size);
  });

  it('an unknown topic is refused', () =>
    expect(() => resolveTopic(CONTENT, 'en', 'none', revise)).toThrow(/no topic “none”/));
});
