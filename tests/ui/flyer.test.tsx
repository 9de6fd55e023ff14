import { describe, expect, test } from 'vitest';
import { flyerRows } from '../../src/build/flyerRows.ts';
import { pagePath } from '../../src/content/pagePath.ts';
import type { RowView, TopicView } from '../../src/content/site.ts';
import { type Choices, readChoices, unknownTopic } from '../../src/features/flyer/choices.ts';
import { flyerLines, type Line } from '../../src/features/flyer/flyerLines.ts';
import { pictureSize } from '../../src/features/flyer/pictureSize.ts';
import { renderPage } from '../support/render.tsx';
import { CONTENT, ownBlocks, SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

const FLYERS = flyerRows(CONTENT);
const ids = (lines: Line[]) => lines.map(({ id }) => id);

async function topicOf(id: string, tag: string): Promise<TopicView> {
  const { page } = await viewOf(id, tag);
  if (!page.topic) throw new Error(`“${id}” is no topic`);
  return page.topic;
}

test.each(SOME_TAGS)('without scripts the page leads to every topic that makes a flyer, in %s', async (tag) => {
  const { container } = await renderPage('flyer', { tag });
  const links = [...container.querySelectorAll('main .tiles a')].map((link) => link.getAttribute('href'));
  expect(links.toSorted()).toEqual(
    Object.keys(FLYERS)
      .map((id) => pagePath(tag, id))
      .toSorted(),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(container.querySelectorAll('main :is(button, input, select)')).toHaveLength(0);
});

describe('the rows of a flyer', () => {
  test('of the door are those of the last-resort page, and what may happen anyway', async () => {
    const lines = flyerLines(await topicOf('door', 'es'), await topicOf('door', 'en'), FLYERS.door ?? []);
    expect(ids(lines.do)).toEqual(['keep-door-closed', 'ask-who', 'ask-court-paper']);
    expect(ids(lines.say)).toEqual(['say-no-entry', 'say-show-warrant', 'say-silent']);
    expect(ids(lines.dont)).toEqual(['no-opening', 'no-lies', 'no-resisting']);
    expect(lines.notice).toMatchObject({ id: 'forced-entry', kind: 'reality', turn: null });
    expect(lines.notice?.first.asOf).toMatch(/^\d{4}-/);
  });

  test.each(Object.keys(FLYERS))('of %s are of the first layer, three of a kind at most, with a notice', async (id) => {
    const more = new Set(
      CONTENT.topics[id]?.parts.filter((part) => part.more).flatMap(({ blocks }) => blocks.map((b) => b.id)),
    );
    for (const tag of TAGS) {
      const lines = flyerLines(await topicOf(id, tag), await topicOf(id, 'en'), FLYERS[id] ?? []);
      const all = [...lines.do, ...lines.say, ...lines.dont, ...(lines.notice ? [lines.notice] : [])];
      for (const kind of ['do', 'say', 'dont'] as const) {
        expect(lines[kind].length).toBeGreaterThan(0);
        expect(lines[kind].length).toBeLessThanOrEqual(3);
      }
      expect(lines.notice).not.toBeNull();
      // The same words as the guide's, in both languages of one row.
      const english = new Map(ownBlocks(id).map((block) => [block.id, block.text]));
      for (const line of all) {
        expect(more.has(line.id)).toBe(false);
        expect(line.second?.id).toBe(line.id);
        expect(line.second?.text).toBe(english.get(line.id));
        const { text, say } = line.first;
        if (tag !== 'en' && typeof text !== 'string') expect(text).toEqual({ en: english.get(line.id) });
        if (say) expect(say).toBe(english.get(line.id));
      }
      const turns = [...lines.do, ...lines.say, ...lines.dont].map(({ turn }) => turn);
      expect(turns.toSorted()).toEqual(turns.map((_, at) => at));
    }
  });

  test('leave the sheet from the longest kind; a step and words to say stay longest', () => {
    const row = (id: string): RowView => ({ id, text: id });
    const band = (kind: 'do' | 'say' | 'dont', count: number) => ({
      kind,
      rows: Array.from({ length: count }, (_, at) => row(`${kind}-${at}`)),
    });
    const bands = [band('do', 2), band('say', 3), band('dont', 5)];
    const topic = { id: 'x', title: 'x', parts: [{ id: 'p', bands }] } as unknown as TopicView;
    const lines = flyerLines(topic, null, []);
    const gone = [...lines.do, ...lines.say, ...lines.dont].toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
    expect(ids(gone)).toEqual(['dont-2', 'say-2', 'dont-1', 'say-1', 'do-1', 'dont-0', 'say-0', 'do-0']);
    expect(lines.notice).toBeNull();
    expect(ids(flyerLines(topic, null, ['dont-4', 'dont-1']).dont)).toEqual(['dont-0', 'dont-1', 'dont-4']);
  });
});

describe('an address', () => {
  const offer = { topics: ['door', 'car'], tags: ['en', 'ar', 'zh-Hans'] };
  const plain: Choices = { kind: 'flyer', topic: 'door', first: 'ar', second: 'en', paper: 'letter', save: false };
  test.each<[hash: string, change: Partial<Choices>]>([
    ['', {}],
    ['#car', { topic: 'car' }],
    [
      '#topic=car&first=zh-Hans&second=en&kind=wallet&paper=a4',
      { topic: 'car', first: 'zh-Hans', kind: 'wallet', paper: 'a4' },
    ],
    ['#second=none&ink=save', { second: '', save: true }],
    ['#first=en', { first: 'en', second: '' }],
    ['#first=xx&kind=book&paper=a5&topic=moon&second=', {}],
    ['#%E0%A4%A', {}],
    ['#main', {}],
  ])('%s chooses', (hash, change) => expect(readChoices(hash, plain, offer)).toEqual({ ...plain, ...change }));

  test.each([
    ['#moon', 'moon'],
    ['#topic=moon', 'moon'],
    ['#door', null],
    ['#kind=poster', null],
    ['', null],
    ['#%E0%A4%A', null],
  ])('%s asks for a topic there is not: %s', (hash, topic) => expect(unknownTopic(hash, offer.topics)).toBe(topic));
});

describe('the size of a picture', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (each) => Number.parseInt(each, 16));
  test.each([
    ['PNG', '89504e470d0a1a0a0000000d4948445200007530000075300806', { width: 30000, height: 30000 }],
    ['JPEG', 'ffd8ffe00004abcdffc00011080064012c03', { width: 300, height: 100 }],
    [
      'WebP, lossy',
      '524946460000000057454250565038200000000000000 09d012a2c016400'.replace(' ', ''),
      { width: 300, height: 100 },
    ],
    ['WebP, extended', '524946460000000057454250565038580a000000000000002b0100630000', { width: 300, height: 100 }],
    [
      'WebP, lossless',
      '524946460000000057454250565038 4c000000002f2bc11800'.replace(' ', ''),
      { width: 300, height: 100 },
    ],
    ['text', '68656c6c6f20776f726c64', null],
    ['half a PNG', '89504e470d0a', null],
    ['half a JPEG', 'ffd8ffe0', null],
    ['nothing', '', null],
  ])('of %s', (_, hex, size) => expect(pictureSize(bytes(hex))).toEqual(size));
});
