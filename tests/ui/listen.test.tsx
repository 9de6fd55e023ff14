import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type FakeSpeech, installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
import { type Rendered, renderTopic } from '../support/render.tsx';
import { realContent, SOME_TAGS } from '../support/views.ts';

const speech = () => (window as unknown as { kyrSpeech: FakeSpeech }).kyrSpeech;
/** What was said aloud, without the empty words that ask to be allowed to speak. */
const said = () => speech().spoken.filter(({ text }) => text);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const marked = () => [...document.querySelectorAll('[data-speaking]')].map(({ id }) => id);
/** Lets the text at hand come to its end, and the next one begin. */
const hearOut = async () => {
  const before = said().length;
  act(() => speech().finish());
  await waitFor(() => expect(said().length).toBeGreaterThan(before), { interval: 5 });
};
const hearUntil = async (text: string) => {
  for (let count = 0; speech().now() !== text && count < 60; count += 1) await hearOut();
  expect(speech().now()).toBe(text);
};

async function open(tag = 'en', options: Parameters<typeof renderTopic>[1] = {}): Promise<Rendered> {
  const page = await renderTopic('door', { tag, ports: fakePorts(), ...options });
  press(page.t('listen.start'));
  return page;
}
async function listening(tag = 'en', options: Parameters<typeof renderTopic>[1] = {}): Promise<Rendered> {
  const page = await open(tag, options);
  await waitFor(() => expect(speech().now()).not.toBeNull());
  return page;
}

beforeEach(() => installFakeSpeech({ voices: VOICES }));
afterEach(() => {
  document.documentElement.hidden = false;
  vi.restoreAllMocks();
});

test('there is no button before the page is taken over, but its place is kept', async () => {
  const { t, container } = await renderTopic('door');
  expect(screen.queryByRole('button', { name: t('listen.start') })).toBeNull();
  expect(container.querySelector('.sign .tools')).not.toBeNull();
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('blocks are read in order, each by a voice of the device for its language, and marked meanwhile', async () => {
    const { t, view } = await listening(tag);
    await hearUntil(t('band.dont'));
    const texts = said().map(({ text }) => text);
    const { title } = view.page.topic ?? {};
    expect(texts.slice(0, 2)).toEqual([title, t('band.doFirst')]);
    const say = view.page.topic?.parts[0]?.bands.find(({ kind }) => kind === 'say')?.rows[0];
    const english = texts.indexOf(say?.say ?? wordsOf(say?.text ?? ''));
    expect(texts[english - 1]).toBe(t('band.say'));
    expect(said()[english]).toMatchObject({ voice: 'English', lang: 'en-US' });
    const own = VOICES.find(({ lang, localService }) => localService && lang.slice(0, 2) === tag.slice(0, 2))?.name;
    expect(said().find(({ text }) => text === t('band.dont'))).toMatchObject({ voice: own });
    expect(new Set(said().map(({ voice }) => voice))).toEqual(new Set([own, 'English']));
    expect(marked()).toEqual(['no-opening']);
    await hearOut();
    await hearOut();
    expect(marked()).toEqual(['no-lies']);
  });

  test('its controls have names, and tell their state', async () => {
    const { t } = await listening(tag);
    const group = within(screen.getByRole('group', { name: t('listen.start') }));
    const names = group.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['pause', 'stop', 'back', 'next', 'slow', 'normal', 'fast'].map((key) => t(`listen.${key}`)));
    const pressed = () => group.getAllByRole('button', { pressed: true }).map((button) => button.textContent);
    expect(pressed()).toEqual([t('listen.normal')]);
    press(`${t('listen.speed')}: ${t('listen.slow')}`);
    expect(pressed()).toEqual([t('listen.slow')]);
  });

  test('where the device has no voice for the language, it says so and nothing is read', async () => {
    installFakeSpeech({
      voices: VOICES.filter(({ lang, localService }) => !lang.startsWith(tag.slice(0, 2)) || !localService),
    });
    const { t } = await open(tag);
    await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(t('listen.noVoice')), {
      timeout: 4000,
    });
    expect(said()).toEqual([]);
    expect(screen.getByRole('button', { name: t('listen.start') })).toBeTruthy();
  });

  test('where there is no speech at all, it says that', async () => {
    installFakeSpeech({ voices: null });
    const { t } = await open(tag);
    await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(t('listen.noSpeech')));
  });
});

test('a voice that comes late is waited for, and the wait is told', async () => {
  installFakeSpeech({ voices: [] });
  const { t } = await open();
  await screen.findByText(t('listen.wait'));
  setTimeout(() => speech().bring(VOICES), 300);
  await waitFor(() => expect(speech().now()).not.toBeNull(), { timeout: 3000 });
  expect(screen.queryByText(t('listen.wait'))).toBeNull();
});

test('the press itself asks to be allowed to speak: with no words, and by no voice of a network', async () => {
  await open();
  expect(speech().spoken).toEqual([expect.objectContaining({ text: '', voice: 'English', volume: 0 })]);
});

test('a pause is silent at once, and going on begins the block anew', async () => {
  const { t } = await listening();
  await hearUntil('Do not open the door to look. Agents may later say you let them in.');
  const before = said().length;
  press(t('listen.pause'));
  expect(speech().now()).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toHaveLength(before);
  press(t('listen.resume'));
  await waitFor(() => expect(speech().now()).toBe(t('band.dont')));
});

test('next and previous go by blocks, and a pause stays a pause', async () => {
  const { t } = await listening();
  press(t('listen.next'));
  await waitFor(() => expect(speech().now()).toMatch(/^Ask who they are/));
  press(t('listen.back'));
  await waitFor(() => expect(speech().now()).toBe('Agents are at my door'));
  press(t('listen.back'));
  await waitFor(() => expect(said().filter(({ text }) => text === 'Agents are at my door')).toHaveLength(3));
  press(t('listen.pause'));
  press(t('listen.next'));
  press(t('listen.next'));
  expect([speech().now(), marked()]).toEqual([null, ['ask-court-paper']]);
});

test('another speed is heard from the text at hand on', async () => {
  const { t } = await listening();
  expect(said()[0]?.rate).toBe(1);
  press(`${t('listen.speed')}: ${t('listen.fast')}`);
  await waitFor(() => expect(said()).toHaveLength(2));
  expect(said()[1]?.text).toBe(said()[0]?.text);
  expect(said()[1]?.rate).toBeGreaterThan(1);
});

test('stop ends it: silent, unmarked, and the reader keeps their place', async () => {
  const { t, container } = await listening();
  const bar = within(screen.getByRole('group', { name: t('listen.start') }));
  const stop = bar.getByRole('button', { name: t('listen.stop') });
  stop.focus();
  fireEvent.click(stop);
  expect([speech().now(), marked(), container.querySelector('.player')]).toEqual([null, [], null]);
  expect(document.activeElement?.textContent).toBe(t('listen.start'));
});

test('the first button takes no focus, and stops it too', async () => {
  const { t, container } = await listening();
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(within(container.querySelector('.sign') as HTMLElement).getAllByRole('button')[0] as HTMLElement);
  expect([speech().now(), screen.queryByRole('group', { name: t('listen.start') })]).toEqual([null, null]);
});

test('at the end it closes by itself', async () => {
  const { t } = await listening();
  for (let count = 0; speech().now() !== t('basis.notAdvice') && count < 60; count += 1) press(t('listen.next'));
  await waitFor(() => expect(speech().now()).toBe(t('basis.title')));
  for (const last of [t('basis.title'), t('basis.noLawyer')]) await hearUntil(last);
  await hearUntil(t('basis.notAdvice'));
  act(() => speech().finish());
  await screen.findByRole('button', { name: t('listen.start') });
  expect(marked()).toEqual([]);
});

const LEAVING: [string, () => void][] = [
  [
    'Leave',
    () => {
      document.documentElement.hidden = true;
    },
  ],
  ['another page', () => void fireEvent(window, new Event('pagehide'))],
  [
    'another tab',
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      fireEvent(document, new Event('visibilitychange'));
    },
  ],
];
test.each(LEAVING)('%s silences it at once, and it does not go on by itself', async (_, leave) => {
  const { t } = await listening();
  await act(async () => leave());
  expect(speech().now()).toBeNull();
  const before = said().length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toHaveLength(before);
  expect(screen.getByRole('button', { name: t('listen.resume'), hidden: true })).toBeTruthy();
});

test('a page that goes away is silent at once', async () => {
  const { unmount } = await listening();
  unmount();
  expect([speech().now(), marked()]).toEqual([null, []]);
});

test('a page left before the voice was found says nothing', async () => {
  installFakeSpeech({ voices: [] });
  await open();
  document.documentElement.hidden = true;
  speech().bring(VOICES);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(said()).toEqual([]);
});

test('a voice that fails is told, and can be tried again', async () => {
  const { t } = await listening();
  const told = () => screen.getAllByRole('status')[0]?.textContent;
  expect(told()).toBe('');
  await act(async () => speech().fail());
  expect(told()).toBe(t('listen.broke'));
  press(t('listen.resume'));
  await waitFor(() => expect(speech().now()).toBe('Agents are at my door'));
  expect(told()).toBe('');
});

test('a voice that never starts is told after a while', async () => {
  const { t } = await renderTopic('door', { ports: fakePorts() });
  vi.spyOn(speechSynthesis, 'speak').mockImplementation(() => undefined);
  press(t('listen.start'));
  await screen.findByText(t('listen.broke'), undefined, { timeout: 7000 });
});

test('without an English voice a translated page is read, and what is left out is told', async () => {
  installFakeSpeech({ voices: VOICES.filter(({ lang }) => !lang.startsWith('en')) });
  const content = realContent();
  Object.assign(content.translations.ar?.topics.door?.units['ask-who.text'] ?? {}, { of: '00000000' });
  const { t } = await listening('ar', { content });
  expect(screen.getByText(t('listen.noEnglish'))).toBeTruthy();
  await hearUntil(t('band.dont'));
  expect(said().filter(({ text }) => text === t('listen.noEnglish'))).toHaveLength(1);
  expect(new Set(said().map(({ voice }) => voice))).toEqual(new Set(['العربية']));
});

test('a block off the screen is brought onto it without motion, one on the screen stays', async () => {
  const scrolled: unknown[] = [];
  Element.prototype.scrollIntoView = function scroll(this: Element, how) {
    scrolled.push([this.id, how]);
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const top = this.id === 'ask-who' ? 5000 : 10;
    return { top, bottom: top + 40, height: 40 } as DOMRect;
  });
  const { t } = await listening();
  expect(scrolled).toEqual([]);
  press(t('listen.next'));
  expect(scrolled).toEqual([['ask-who', { block: 'center', behavior: 'instant' }]]);
});
