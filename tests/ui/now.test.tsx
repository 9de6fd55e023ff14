import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatDate } from '../../src/content/formatDate.ts';
import { forbiddenClaim } from '../../src/content/rules/claimRules.ts';
import { splitLead } from '../../src/content/splitLead.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type FakeSpeech, installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
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
import { CONTENT, SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

const at = (hash = '', tag = 'en') => history.replaceState(null, '', `/${tag}/now/${hash}`);
const tool = () => document.querySelector<HTMLElement>('.tool') as HTMLElement;
const stage = () => tool().querySelector('h2')?.textContent ?? '';
const speech = () => (window as unknown as { kyrSpeech: FakeSpeech }).kyrSpeech;
const said = () => speech().spoken.filter(({ text }) => text);

/** The places of the tool as locales/ has them: the blocks each quotes; those that tell nobody to act follow the steps. */
const PLACES = (CONTENT.topics.now?.parts ?? []).flatMap(({ id, topic, blocks }) => {
  const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [{ id: block.id, name: block.from }] : []));
  const acts = ({ name }: { name: string }) => ['do', 'dont', 'say'].includes(guideWords('en', name).kind);
  return topic ? [{ id, steps: quotes.filter(acts), end: quotes.filter((quote) => !acts(quote)) }] : [];
});
/** Agents come there; from the others one writes, or is asked for. */
const isVisited = (id: string) => ['door', 'street', 'car', 'work'].includes(id);
/** Places in a language, with the words on their tiles. */
const placesIn = async (tag: string) => {
  const parts = (await viewOf('now', tag)).page.topic?.parts ?? [];
  const title = (place: string) => wordsOf(parts.find(({ id }) => id === place)?.topic?.title ?? '');
  return PLACES.map((place) => ({ ...place, title: title(place.id) }));
};

async function open(tag = 'en', hash = ''): Promise<Rendered> {
  // At the end of the history, whatever ways the tests before went.
  history.pushState(null, '', location.href);
  at(hash, tag);
  const page = await renderTopic('now', { tag, ports: fakePorts() });
  await act(() => vi.dynamicImportSettled());
  expect(document.getElementById('door'), 'the page as it was written').toBeNull();
  return page;
}
const wakeLock = (request: unknown) =>
  Object.defineProperty(navigator, 'wakeLock', { value: request && { request }, configurable: true });

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  installFakeSpeech({ voices: VOICES });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

/** Which card the button of a place leads to: held, no card that speaks of a home. */
const CARD: Record<string, string> = {
  door: '#door',
  street: '#street',
  car: '#car',
  work: '#work',
  detained: '#detained',
};

test('the tool has six places of six steps and more, and after them what may happen anyway', () => {
  expect(PLACES.map(({ id }) => id)).toEqual(['door', 'street', 'car', 'work', 'detained', 'loved-one']);
  for (const { id, steps, end } of PLACES) {
    expect(steps.length, id).toBeGreaterThan(5);
    expect(steps.map((step) => step.id)).toEqual(steps.map((_, index) => `${id}-${index + 1}`));
    expect(end.map((each) => each.id)).toEqual(end.map((_, index) => `${id}-end-${index + 1}`));
    expect(end.length, id).toBeGreaterThan(1);
  }
});

describe.each(SOME_TAGS)('before scripts, in %s', (tag) => {
  test('every step of every place, and what may happen anyway, stands there to be read', async () => {
    await renderTopic('now', { tag });
    for (const { steps, end } of PLACES) {
      for (const { id, name } of [...steps, ...end]) {
        const row = document.getElementById(id);
        const { kind, english, own } = guideWords(tag, name);
        expect(row?.textContent, name).toContain(own);
        if (kind === 'say') expect(row?.querySelector('q[lang=en][dir=ltr]')?.textContent).toBe(english);
      }
    }
    expect(tool().querySelectorAll('[hidden], [data-alone]')).toHaveLength(0);
    expect(tool().closest('[data-alone]')).toBeNull();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  test('each place leads to its first step on the same page, and every link has a name', async () => {
    await renderTopic('now', { tag });
    for (const { id, title } of await placesIn(tag))
      expect(screen.getByRole('link', { name: title }).getAttribute('href')).toBe(`#${id}-1`);
    expect(deadLinks(tool())).toEqual([]);
    expect(nameless(document.body)).toEqual([]);
    tool().insertAdjacentHTML('beforeend', '<a href="#door-99"><svg></svg></a>');
    expect(deadLinks(tool())).toEqual(['#door-99']);
    expect(nameless(document.body)).toHaveLength(1);
  });
});

describe.each(SOME_TAGS)('step by step, in %s', (tag) => {
  test('one instruction at a time, in the words of the guide, to the end of every place and back', async () => {
    const { t, view } = await open(tag);
    const before = history.length;
    const conditions = new Set<string>();
    let rests = 0;
    for (const { id, steps, end, title } of await placesIn(tag)) {
      follow(title);
      for (const [index, { name }] of steps.entries()) {
        const { kind, english, own, translated } = guideWords(tag, name);
        const [section, ...others] = tool().querySelectorAll('section');
        expect([section?.id, others.length]).toEqual([`${id}-${index + 1}`, 0]);
        expect(location.hash).toBe(`#${section?.id}`);
        const beneath = section?.querySelector('.hint')?.textContent ?? '';
        if (kind === 'say') {
          expect(section?.querySelector('h2 > q[lang=en][dir=ltr]')?.textContent).toBe(english);
          // What may be a lie says so on its own screen, in what is read out and scrolled to.
          const when = section?.querySelector('h2 > .when')?.textContent ?? '';
          expect(when !== '', english).toBe(/afraid|two years/.test(english));
          if (when) conditions.add(when);
          expect([stage(), beneath]).toEqual([when + english, translated && tag !== 'en' ? own : '']);
        } else {
          const { lead, rest } = splitLead(own);
          expect([stage(), beneath]).toEqual([lead, rest]);
          // Chinese has no space between sentences.
          expect([`${lead} ${rest}`.trim(), lead + rest]).toContain(own);
          if (rest) rests += 1;
        }
        expect(focused()).toBe(stage());
        expect(section?.querySelector('h1')?.textContent).toBe(
          `${title} · ${t('tool.step', { step: index + 1, count: steps.length })}`,
        );
        const links = within(section as HTMLElement).getAllByRole('link');
        expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
          ...(isVisited(id) ? [[t('now.paper'), `/${tag}/paper/`]] : []),
          // A site that is named in the words can be opened.
          ...(own.includes('locator.ice.gov') ? [['locator.ice.gov', 'https://locator.ice.gov']] : []),
          ...(id === 'loved-one' && index === 0 ? [[t('now.missing'), `/${tag}/locator/#missing-h`]] : []),
          ...(id === 'loved-one' && index > 0 ? [[t('now.locator'), `/${tag}/locator/`]] : []),
          ...(id === 'detained' ? [[t('now.person'), `/${tag}/plan/#message`]] : []),
          [t('tool.back'), index ? `#${id}-${index}` : '#places'],
          [t('tool.next'), index < steps.length - 1 ? `#${id}-${index + 2}` : `#${id}-end`],
          [t('nav.card'), `/${tag}/card/${CARD[id] ?? ''}`],
          [t('nav.call'), `/${tag}/call/`],
        ]);
        expect(nameless(section as HTMLElement)).toEqual([]);
        follow(t('tool.next'));
      }
      expect([...tool().querySelectorAll(':scope > section')].map((each) => each.id)).toEqual([`${id}-end`]);
      expect([stage(), focused()]).toEqual([t('now.then'), t('now.then')]);
      const rows = view.page.topic?.parts.find((part) => part.id === id)?.bands.flatMap((band) => band.rows) ?? [];
      for (const [index, { id: row, name }] of end.entries()) {
        const { kind, own } = guideWords(tag, name);
        const block = document.getElementById(`${row}-text`)?.closest('.blk');
        expect(block?.textContent, name).toContain(own);
        expect(tool().textContent?.split(own), 'once').toHaveLength(2);
        // Under its heading stands what is said to happen; of a place where nothing is, the first of what to know.
        const first =
          kind === 'reality' || (index === 0 && end.every((each) => guideWords(tag, each.name).kind === 'know'));
        expect(block?.querySelector('h2')?.textContent, name).toBe(t(first ? 'now.anyway' : 'band.know'));
        const asOf = rows.find((each) => each.id === row)?.asOf;
        if (asOf) expect(block?.textContent).toContain(t('reality.asOf', { date: formatDate(asOf, t) }));
      }
      follow(t('tool.back'));
      await settled();
      expect(location.hash).toBe(`#${steps.at(-1)?.id}`);
      for (const _ of steps.slice(1)) {
        follow(t('tool.back'));
        await settled();
      }
      expect(location.hash).toBe(`#${id}-1`);
      await comeTo('places', () => follow(t('tool.back')));
      expect([location.hash, focused()]).toEqual(['', wordsOf(view.page.topic?.title ?? '')]);
    }
    expect(conditions.size, 'a fear and two years each have their own').toBe(2);
    expect(rests).toBeGreaterThan(5);
    const last = (await placesIn(tag)).at(-1)?.steps.length ?? 0;
    expect(history.length, 'one entry for each step to the end of the last').toBe(before + last + 1);
  });

  test('after the last step stand its day, and the ways to what helps next', async () => {
    const { t } = await open(tag, '#door-end');
    const links = within(tool().querySelector('ul') as HTMLElement).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [t('now.paper'), `/${tag}/paper/`],
      [t('now.person'), `/${tag}/plan/#message`],
      [(await placesIn(tag)).find(({ id }) => id === 'detained')?.title, '#detained-1'],
      [t('tool.wholePage'), `/${tag}/door/`],
      [t('tool.again'), '#places'],
    ]);
    const bar = within(tool().querySelector('nav') as HTMLElement).getAllByRole('link');
    // Nothing but Back where Next stood: one touch too many costs one touch.
    expect(bar.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [t('tool.back'), `#${(await placesIn(tag))[0]?.steps.at(-1)?.id}`],
      [t('nav.card'), `/${tag}/card/#door`],
      [t('nav.call'), `/${tag}/call/`],
    ]);
    expect(tool().textContent).toContain(t('reality.asOf', { date: formatDate('2026-04-02', t) }));
    expect(nameless(tool())).toEqual([]);
    follow(t('tool.again'));
    expect(focused()).toBe(tool().querySelector('h1')?.textContent);
  });

  test('held oneself they are the message, the checker and the page; about a person who is held, the search and a question to others', async () => {
    for (const id of PLACES.map((place) => place.id).filter((place) => !isVisited(place))) {
      const { t, unmount } = await open(tag, `#${id}-end`);
      const links = within(tool().querySelector('ul') as HTMLElement).getAllByRole('link');
      expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
        ...(id === 'detained'
          ? [
              [t('now.person'), `/${tag}/plan/#message`],
              [t('now.paper'), `/${tag}/paper/`],
            ]
          : [
              [t('now.locator'), `/${tag}/locator/`],
              [t('now.missing'), `/${tag}/locator/#missing-h`],
            ]),
        [t('tool.wholePage'), `/${tag}/${id}/`],
        [t('tool.again'), '#places'],
      ]);
      unmount();
    }
    expect(PLACES.filter(({ id }) => isVisited(id))).toHaveLength(4);
  });

  test('a keyboard goes the same way, and each heading that comes is focused', async () => {
    const { t } = await open(tag);
    const [door] = await placesIn(tag);
    followByKey(door?.title ?? '');
    expect([location.hash, focused()]).toEqual(['#door-1', stage()]);
    followByKey(t('tool.next'));
    expect([location.hash, focused()]).toEqual(['#door-2', stage()]);
    followByKey(t('tool.back'));
    await settled();
    expect([location.hash, focused()]).toEqual(['#door-1', stage()]);
    followByKey(t('tool.next'));
    history.back();
    await waitFor(() => expect(location.hash).toBe('#door-1'));
    await comeTo('places', () => history.back());
    expect([location.hash, focused()]).toEqual(['', tool().querySelector('h1')?.textContent]);
  });

  test('the button under a step says it aloud: words to speak in English, the others in their language', async () => {
    const { t } = await open(tag, '#street-3');
    fireEvent.click(screen.getByRole('button', { name: t('tool.play') }));
    const { english } = guideWords(tag, 'street/say-silent');
    await waitFor(() => expect(said()).toMatchObject([{ text: english, voice: 'English' }]));
    follow(t('tool.back'));
    expect(speech().now(), 'left with its step').toBeNull();
    // An English question within an instruction is played alone, as it is to be spoken.
    fireEvent.click(screen.getByRole('button', { name: t('tool.play') }));
    await waitFor(() => expect(said().at(-1)).toMatchObject({ text: 'Am I free to go?', voice: 'English' }));
    fireEvent.click(screen.getByRole('button', { name: t('tool.listen') }));
    const { own } = guideWords(tag, 'street/ask-free');
    await waitFor(() => expect(said().map(({ text }) => text)).toEqual([english, 'Am I free to go?', own]));
    expect(said().at(-1)?.lang.slice(0, 2)).toBe(tag.slice(0, 2));
    follow(t('tool.back'));
    await settled();
    expect(screen.queryByRole('button', { name: t('tool.play') }), 'nothing to be spoken').toBeNull();
  });

  test('the screen is kept on and says so; where it cannot be, it says that it may turn off', async () => {
    wakeLock(async () => Object.assign(new EventTarget(), { release: async () => undefined }));
    const { t, unmount } = await open(tag, '#door-1');
    expect(await screen.findByText(t('tool.screenOn'))).toBeTruthy();
    expect(screen.queryByText(t('tool.screenOff'))).toBeNull();
    unmount();
    for (const request of [undefined, () => Promise.reject(new DOMException('no', 'NotAllowedError'))]) {
      wakeLock(request);
      const { unmount: leave } = await open(tag, '#door-1');
      expect(await screen.findByText(t('tool.screenOff'))).toBeTruthy();
      expect(screen.queryByText(t('tool.screenOn'))).toBeNull();
      leave();
    }
  });
});

test.each([
  ['#car-4', 'car/driver-papers'],
  ['#loved-one-7', 'loved-one/no-fast-release'],
])('an address with %s opens that step, and its heading is focused', async (hash, name) => {
  await open('en', hash);
  expect(stage()).toBe(splitLead(guideWords('en', name).own).lead);
  expect([focused(), location.hash]).toEqual([stage(), hash]);
});

test.each(['#car-11', '#car-end-1', '#%', '#%E0%A4%A'])('an address with %s opens the places', async (hash) => {
  const { t } = await open('en', hash);
  expect(stage()).toBe(t('now.where'));
  expect(focused(), 'the middle of a page whose parts are gone').toBe(tool().querySelector('h1')?.textContent);
});

test('an address of what stands under the places opens them, and that is come to', async () => {
  const came = vi.fn();
  Element.prototype.scrollIntoView = came;
  const { t } = await open('en', '#limits');
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  expect([stage(), came.mock.contexts]).toEqual([t('now.where'), [document.getElementById('limits')]]);
});

test('the address led to is heeded when it changes by itself', async () => {
  await open();
  at('#street-2');
  act(() => void dispatchEvent(new PopStateEvent('popstate')));
  expect([tool().querySelector('section')?.id, focused()]).toEqual(['street-2', stage()]);
});

test('while the places are shown, where else to go is one link away', async () => {
  const { t } = await open();
  const to = (key: string) => screen.getByRole('link', { name: t(key) }).getAttribute('href');
  expect([to('now.paper'), to('now.elsewhere')]).toEqual(['/en/paper/', '/en/#group-where']);
});

test('the places on other pages that links lead to are there', async () => {
  for (const [id, place] of [
    ['home', 'group-where'],
    ['plan', 'message'],
    ...['door', 'street', 'car', 'work'].map((card) => ['card', card]),
  ] as [string, string][]) {
    const { container, unmount } = await renderTopic(id);
    expect(container.querySelector(`#${place}`), `${id}#${place}`).not.toBeNull();
    expect(container.querySelector(`#${place}-not`)).toBeNull();
    unmount();
  }
});

describe.each(['now', 'card', 'practice'])('no words of the tool “%s”', (id) => {
  /** Every string within a value. */
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
  const promises = (words: string[]) => words.flatMap((text) => forbiddenClaim(text)?.wrong ?? []);

  test('promise what will happen, in any language', async () => {
    for (const tag of TAGS) {
      const { page } = await viewOf(id, tag);
      const words = strings([page.topic, page.strings, page.title, CONTENT.topics[id]?.description]);
      expect(words.length).toBeGreaterThan(80);
      expect(promises(words)).toEqual([]);
      const planted = structuredClone(page.topic);
      Object.assign(planted?.parts[0]?.bands[0]?.rows[0] ?? {}, { text: 'Show it, and they will leave.' });
      expect(promises(strings(planted))).toHaveLength(1);
    }
  });
});
