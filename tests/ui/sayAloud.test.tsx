import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SayAloud } from '../../src/blocks/SayAloud.tsx';
import { fakePorts } from '../support/fakeSaver.ts';
import { type FakeSpeech, installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
import { renderPart } from '../support/render.tsx';
import { guideWords } from '../support/toolPages.ts';
import { SOME_TAGS, viewOf } from '../support/views.ts';

const speech = () => (window as unknown as { kyrSpeech: FakeSpeech }).kyrSpeech;
const said = () => speech().spoken.filter(({ text }) => text);
const button = () => screen.getByRole('button');
const press = () => fireEvent.click(button());
const told = () => screen.getByRole('status').textContent;
const speaking = (text: string) => waitFor(() => expect(speech().now()).toBe(text));
const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

const ENGLISH = guideWords('en', 'door/say-silent').english;
const OTHER = guideWords('en', 'door/say-no-entry').english;

async function draw(tag = 'en', lines = [{ text: ENGLISH, lang: 'en' }], ports = fakePorts()) {
  const view = await viewOf('card', tag);
  const part = renderPart(view, <SayAloud label="Play" lines={lines} noVoice="No voice" />, ports);
  return part;
}

beforeEach(() => installFakeSpeech({ voices: VOICES }));
afterEach(() => {
  document.documentElement.hidden = false;
  vi.restoreAllMocks();
});

test('there is no button before scripts', async () => {
  const view = await viewOf('card', 'en');
  const lines = [{ text: ENGLISH, lang: 'en' }];
  expect(renderPart(view, <SayAloud label="Play" lines={lines} noVoice="No voice" />).container.textContent).toBe('');
  expect((await draw()).container.textContent).toBe('Play');
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('it says each line by a voice of the phone for its language, and is silent at the end', async () => {
    const { own, english } = guideWords(tag, 'door/say-silent');
    const { t } = await draw(tag, [
      { text: english, lang: 'en' },
      { text: own, lang: tag },
    ]);
    expect(button().textContent).toBe('Play');
    press();
    await speaking(english);
    expect(button().textContent).toBe(t('tool.stop'));
    await act(async () => speech().finish());
    await waitFor(() => expect(said()).toHaveLength(2));
    expect(said()[0]).toMatchObject({ text: english, voice: 'English', lang: 'en-US' });
    expect(said()[1]?.text).toBe(own);
    expect(said()[1]?.lang.slice(0, 2)).toBe(tag.slice(0, 2));
    await waitFor(() => expect(speech().now()).toBe(own));
    await act(async () => speech().finish());
    await waitFor(() => expect(button().textContent).toBe('Play'));
    expect([told(), said().length]).toEqual(['', 2]);
  });

  test('where the phone has no voice for it that works offline, it says so and nothing is said', async () => {
    installFakeSpeech({ voices: VOICES.filter(({ lang, localService }) => !localService || !lang.startsWith('en')) });
    await draw(tag);
    press();
    await waitFor(() => expect(told()).toBe('No voice'), { timeout: 4000 });
    expect([button().textContent, said()]).toEqual(['Play', []]);
  });

  test('where there is no speech at all, it says the same', async () => {
    installFakeSpeech({ voices: null });
    await draw(tag);
    expect(told()).toBe('');
    press();
    await waitFor(() => expect(told()).toBe('No voice'));
  });
});

test('a second press stops it at once, and what follows is not said', async () => {
  await draw('en', [
    { text: ENGLISH, lang: 'en' },
    { text: OTHER, lang: 'en' },
  ]);
  press();
  await speaking(ENGLISH);
  press();
  expect([speech().now(), button().textContent]).toEqual([null, 'Play']);
  await wait(300);
  expect([said().length, told()]).toEqual([1, '']);
  press();
  await speaking(ENGLISH);
  expect(said()).toHaveLength(2);
});

test('a press while the voice is still looked for stops that too', async () => {
  installFakeSpeech({ voices: [] });
  await draw();
  press();
  expect(button().textContent).not.toBe('Play');
  press();
  speech().bring(VOICES);
  await wait(400);
  expect([said(), button().textContent, told()]).toEqual([[], 'Play', '']);
  press();
  await speaking(ENGLISH);
});

test('a voice that comes late is waited for', async () => {
  installFakeSpeech({ voices: [] });
  await draw();
  press();
  setTimeout(() => speech().bring(VOICES), 300);
  await speaking(ENGLISH);
  expect(told()).toBe('');
});

test('a voice that fails is told, and can be tried again', async () => {
  await draw();
  press();
  await speaking(ENGLISH);
  await act(async () => speech().fail());
  await waitFor(() => expect(told()).toBe('No voice'));
  press();
  await speaking(ENGLISH);
  expect(told()).toBe('');
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
test.each(LEAVING)('%s silences it at once, and nothing more is said', async (_, leave) => {
  await draw('en', [
    { text: ENGLISH, lang: 'en' },
    { text: OTHER, lang: 'en' },
  ]);
  press();
  await speaking(ENGLISH);
  await act(async () => leave());
  expect(speech().now()).toBeNull();
  await wait(300);
  expect([said().length, screen.getByRole('button', { hidden: true }).textContent]).toEqual([1, 'Play']);
});

test('a part of the page that goes takes its voice with it, also one still looked for', async () => {
  const { unmount } = await draw();
  press();
  await speaking(ENGLISH);
  unmount();
  expect(speech().now()).toBeNull();
  installFakeSpeech({ voices: [] });
  const { unmount: again } = await draw();
  press();
  again();
  speech().bring(VOICES);
  await wait(400);
  expect(said()).toEqual([]);
});

test('the press itself asks to be allowed to speak: with no words, by a voice of the phone', async () => {
  await draw();
  press();
  expect(speech().spoken).toEqual([expect.objectContaining({ text: '', voice: 'English', volume: 0 })]);
});
