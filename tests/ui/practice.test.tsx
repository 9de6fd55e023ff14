import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatDate } from '../../src/content/formatDate.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type Rendered, renderTopic } from '../support/render.tsx';
import {
  comeTo,
  deadLinks,
  focused,
  follow,
  followByKey,
  guideWords,
  nameless,
  settled,
} from '../support/toolPages.ts';
import { CONTENT, SOME_TAGS, viewOf } from '../support/views.ts';

const at = (hash = '', tag = 'en') => history.replaceState(null, '', `/${tag}/practice/${hash}`);
const tool = () => document.querySelector<HTMLElement>('.tool') as HTMLElement;
const heading = () => tool().querySelector('h2')?.textContent ?? '';
const shownAlone = () => [...tool().querySelectorAll(':scope > section')].map(({ id }) => id);

/** The questions as locales/ has them, by place: the id and block of each choice. */
const SCENES = (CONTENT.topics.practice?.parts ?? []).flatMap(({ id, topic, blocks }) =>
  topic ? [{ id, questions: blocks.flatMap((block) => (block.kind === 'ask' ? [block] : [])) }] : [],
);
/** The same with the words a language has for them. */
async function scenesIn(tag: string) {
  const parts = (await viewOf('practice', tag)).page.topic?.parts ?? [];
  return SCENES.map(({ id, questions }) => {
    const part = parts.find((each) => each.id === id);
    const rows = part?.bands.flatMap((band) => band.rows) ?? [];
    return {
      id,
      title: wordsOf(part?.topic?.title ?? ''),
      questions: questions.map((question) => {
        const row = rows.find((each) => each.id === question.id);
        const choices = question.answers.map((answer) => ({
          ...answer,
          words: wordsOf(row?.answers?.find((each) => each.id === answer.id)?.text ?? ''),
          asOf: row?.answers?.find((each) => each.id === answer.id)?.says?.row.asOf,
        }));
        return { id: question.id, text: wordsOf(row?.text ?? ''), choices };
      }),
    };
  });
}

async function open(tag = 'en', hash = ''): Promise<Rendered> {
  // At the end of the history, whatever ways the tests before went.
  history.pushState(null, '', location.href);
  at(hash, tag);
  const page = await renderTopic('practice', { tag, ports: fakePorts() });
  await act(() => vi.dynamicImportSettled());
  expect(document.getElementById('door'), 'the page as it was written').toBeNull();
  return page;
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});
afterEach(() => vi.unstubAllGlobals());

test('there are twelve questions of three choices; one of them is what the guide advises', () => {
  expect(SCENES.map(({ id, questions }) => [id, questions.length])).toEqual([
    ['door', 5],
    ['street', 3],
    ['car', 4],
  ]);
  for (const { answers } of SCENES.flatMap(({ questions }) => questions)) {
    expect(answers).toHaveLength(3);
    expect(answers.filter(({ good }) => good)).toHaveLength(1);
  }
});

describe.each(SOME_TAGS)('practice in %s', (tag) => {
  test('stands there whole before scripts: each question, choice, kind word, and what the guide says', async () => {
    const { t } = await renderTopic('practice', { tag });
    for (const { id, questions } of await scenesIn(tag)) {
      expect(document.getElementById(id)).not.toBeNull();
      for (const { id: question, text, choices } of questions) {
        const block = document.getElementById(question) as HTMLElement;
        expect(within(block).getByRole('heading').textContent).toBe(text);
        const items = within(block).getAllByRole('listitem');
        expect(items).toHaveLength(choices.length);
        for (const [index, { words, to, good, asOf }] of choices.entries()) {
          const item = items[index]?.textContent;
          expect(item?.startsWith(words + t(good ? 'practice.good' : 'practice.think'))).toBe(true);
          expect(item).toContain(guideWords(tag, to).own);
          if (asOf) expect(item).toContain(t('reality.asOf', { date: formatDate(asOf, t) }));
        }
      }
    }
    expect(tool().querySelector('[hidden]')).toBeNull();
    expect(deadLinks(tool())).toEqual([]);
    expect(nameless(document.body)).toEqual([]);
    tool().insertAdjacentHTML('beforeend', '<a href="#door-9"><svg></svg></a>');
    expect(deadLinks(tool())).toEqual(['#door-9']);
    expect(nameless(document.body)).toHaveLength(1);
  });

  test('every choice leads to kind words and to the guide’s own, back to its question, and on to the end', async () => {
    const { t, view } = await open(tag);
    const before = history.length;
    const practice = wordsOf(view.page.topic?.title ?? '');
    for (const { id, title, questions } of await scenesIn(tag)) {
      follow(title);
      for (const [index, { id: question, text, choices }] of questions.entries()) {
        for (const { id: choice, words, to, good, asOf } of choices) {
          expect([shownAlone(), heading(), focused()]).toEqual([[question], text, text]);
          expect(tool().querySelector('h1')?.textContent).toBe(
            `${practice} · ${title} · ${t('tool.step', { step: index + 1, count: questions.length })}`,
          );
          follow(words);
          const kind = t(good ? 'practice.good' : 'practice.think');
          expect([shownAlone(), heading(), focused()]).toEqual([[`${question}-${choice}`], kind, kind]);
          expect(tool().querySelector('h1')?.textContent).toBe(words);
          const says = tool().querySelector('h3')?.parentElement?.textContent ?? '';
          const guide = guideWords(tag, to);
          expect(says).toContain(guide.own);
          const better = !good && ['do', 'say'].includes(guide.kind);
          expect(tool().querySelector('h3')?.textContent).toBe(t(better ? 'practice.better' : `band.${guide.kind}`));
          // Whatever the guide says to a choice, what to do instead is said with it.
          const headings = [...tool().querySelectorAll('h3')].map((each) => each.textContent);
          expect(headings.filter((each) => each === t('practice.better'))).toHaveLength(good ? 0 : 1);
          const instead = choices.find((each) => each.good)?.words ?? '';
          if (!good && !better) expect(tool().textContent).toContain(instead);
          if (asOf) expect(says).toContain(t('reality.asOf', { date: formatDate(asOf, t) }));
          const other = SCENES[0]?.questions[0]?.answers.find((each) => each.to !== to)?.to ?? '';
          expect(says).not.toContain(guideWords(tag, other).own);
          expect(nameless(tool())).toEqual([]);
          follow(t('practice.retry'));
          await settled();
        }
        const good = choices.find((choice) => choice.good);
        follow(good?.words ?? '');
        follow(t('practice.onward'));
      }
      expect([shownAlone(), heading(), focused()]).toEqual([[`${id}-done`], t('practice.done'), t('practice.done')]);
      expect(tool().textContent).toContain(t('practice.doneText'));
      const said = within(tool()).getByRole('link', { name: t('nav.card') });
      expect(said.getAttribute('href')).toBe(`/${tag}/card/#${id}`);
      expect(screen.getByRole('link', { name: t('tool.wholePage') }).getAttribute('href')).toBe(`/${tag}/${id}/`);
      expect(nameless(tool())).toEqual([]);
      await comeTo('places', () => follow(t('practice.other')));
      expect([location.hash, focused()]).toEqual(['', practice]);
    }
    const last = (await scenesIn(tag)).at(-1)?.questions.length ?? 0;
    expect(history.length, 'one entry for each question and answer of the last').toBe(before + 2 * last + 1);
  });

  test('a choice that is not the guide’s is never called wrong, nor praised: the heading is the same for all', async () => {
    const { t } = await open(tag);
    const [door] = await scenesIn(tag);
    follow(door?.title ?? '');
    const looks = new Set<string>();
    for (const { choices } of door?.questions ?? []) {
      for (const { words, good } of choices) {
        follow(words);
        const look = tool().querySelector('h2')?.classList;
        expect([look?.contains('ok'), look?.contains('not')]).toEqual([good === true, !good]);
        if (!good) {
          expect([heading(), tool().querySelector('.do, .sayb, .ok')]).toEqual([t('practice.think'), null]);
          looks.add(tool().querySelector('.blk')?.className ?? '');
        }
        follow(t('practice.retry'));
        await settled();
      }
      follow(choices.find(({ good }) => good)?.words ?? '');
      follow(t('practice.onward'));
    }
    expect(looks.has('blk') && looks.has('blk dont'), 'what would be better, and what not to do').toBe(true);
  });

  test('a keyboard goes the same way, and Back leads to the question before and to the places', async () => {
    const { t } = await open(tag);
    const [scene] = await scenesIn(tag);
    followByKey(scene?.title ?? '');
    expect(focused()).toBe(scene?.questions[0]?.text);
    followByKey(scene?.questions[0]?.choices[0]?.words ?? '');
    expect(focused()).toBe(t('practice.think'));
    followByKey(t('practice.onward'));
    expect(focused()).toBe(scene?.questions[1]?.text);
    followByKey(t('tool.back'));
    await settled();
    expect(focused()).toBe(scene?.questions[0]?.text);
    await comeTo('places', () => followByKey(t('tool.back')));
    expect([location.hash, focused()]).toEqual(['', tool().querySelector('h1')?.textContent]);
  });

  test('what practice cannot do stands with the places', async () => {
    await open(tag);
    const { page } = await viewOf('practice', tag);
    const limits = page.topic?.parts.find(({ id }) => id === 'limits');
    const shown = document.getElementById('limits')?.textContent;
    expect(shown).toContain(wordsOf(limits?.title ?? '-'));
    expect(shown).toContain(wordsOf(limits?.bands[0]?.rows[0]?.text ?? '-'));
  });
});

test.each([
  ['#car-4', 'They order you out of the car.'],
  ['#street-2-b', 'Yes. The guide says:'],
  ['#door-done', 'You practiced this to the end.'],
])('an address with %s opens that, and its heading is focused', async (hash, words) => {
  await open('en', hash);
  expect([heading(), focused(), shownAlone()]).toEqual([words, words, [hash.slice(1)]]);
});

test.each(['#car-5', '#car-4-d', '#%'])('an address with %s opens the places', async (hash) => {
  const { t } = await open('en', hash);
  expect(heading()).toBe(t('practice.where'));
  expect(focused(), 'the middle of a page whose parts are gone').toBe(tool().querySelector('h1')?.textContent);
});
