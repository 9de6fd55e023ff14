import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { wrapped } from '../../src/features/card/drawCard.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type FakeSpeech, installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
import { type Rendered, renderTopic } from '../support/render.tsx';
import { deadLinks, focused, follow, followByKey, guideWords, nameless, settled } from '../support/toolPages.ts';
import { CONTENT, SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

const speech = () => (window as unknown as { kyrSpeech: FakeSpeech }).kyrSpeech;
const said = () => speech().spoken.filter(({ text }) => text);
const at = (hash = '', tag = 'en') => history.replaceState(null, '', `/${tag}/card/${hash}`);
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const cardOf = (id: string) => document.getElementById(id) as HTMLElement;
const linesOf = (root: Element | null) => [...(root?.querySelectorAll('p') ?? [])].map((line) => line.textContent);

/** The cards as locales/ has them: the blocks each quotes, by name. */
const CARDS = (CONTENT.topics.card?.parts ?? []).flatMap(({ id, topic, blocks }) =>
  topic ? [{ id, names: blocks.flatMap((block) => (block.kind === 'quote' ? [block.from] : [])) }] : [],
);
const titlesIn = async (tag: string) => {
  const parts = (await viewOf('card', tag)).page.topic?.parts ?? [];
  return CARDS.map(({ id }) => wordsOf(parts.find((part) => part.id === id)?.topic?.title ?? ''));
};
const englishOn = (index: number) => CARDS[index]?.names.map((name) => guideWords('en', name).english) ?? [];
const ownOn = (tag: string, index: number) => CARDS[index]?.names.map((name) => guideWords(tag, name).own) ?? [];

async function open(tag = 'en', hash = ''): Promise<Rendered> {
  at(hash, tag);
  const page = await renderTopic('card', { tag, ports: fakePorts() });
  await act(() => vi.dynamicImportSettled());
  return page;
}

/** As in browsers: a modal dialog takes the focus, gives it back when it is closed, and tells so a little later. */
function standInForDialogs() {
  let before: Element | null = null;
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      if (this.open) throw new DOMException('It is open already', 'InvalidStateError');
      before = document.activeElement;
      this.open = true;
      this.querySelector<HTMLElement>('button, a[href]')?.focus();
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      if (before instanceof HTMLElement) before.focus();
      setTimeout(() => this.dispatchEvent(new Event('close')));
    },
  });
}
/** A canvas whose letters are all 20 pixels wide at size 40; gives what was drawn and the name of the file handed over. */
function standInForCanvas(picture: Blob | null = new Blob(['png'])) {
  const drawn: { text: string; font: string; direction: string; align: string; x: number }[] = [];
  const files: string[] = [];
  const pen = {
    font: '',
    direction: '',
    textAlign: '',
    fillRect: () => undefined,
    measureText: (text: string) => ({ width: (text.length * Number.parseInt(pen.font.slice(4), 10)) / 2 }),
    fillText: (text: string, x: number) =>
      drawn.push({ text, font: pen.font, direction: pen.direction, align: pen.textAlign, x }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give) => give(picture));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push(this.download);
  });
  URL.createObjectURL = vi.fn(() => 'blob:card');
  return { drawn, files };
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  installFakeSpeech({ voices: VOICES });
  standInForDialogs();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(navigator, 'wakeLock');
});

test('there are five cards of four sentences, each words to say', () => {
  expect(CARDS.map(({ id, names }) => [id, names.length])).toEqual(
    ['door', 'street', 'car', 'work', 'detained'].map((id) => [id, 4]),
  );
  const kinds = CARDS.flatMap(({ names }) => names.map((name) => guideWords('en', name).kind));
  expect(new Set(kinds)).toEqual(new Set(['say']));
});

describe.each(SOME_TAGS)('the cards, in %s', (tag) => {
  test('stand one below another before scripts: English for the officer, the holder’s words beneath', async () => {
    const { t } = await renderTopic('card', { tag });
    for (const [index, { id }] of CARDS.entries()) {
      const officer = cardOf(id).querySelector('.officer');
      expect([officer?.getAttribute('lang'), officer?.getAttribute('dir')]).toEqual(['en', 'ltr']);
      expect(linesOf(officer)).toEqual(englishOn(index));
      const holder = cardOf(id).querySelector('.holder');
      if (tag === 'en') expect(holder).toBeNull();
      else expect(linesOf(holder)).toEqual([...ownOn(tag, index), t('card.unchecked')]);
      // Over them is the place of the button that shows the English big.
      const place = officer?.previousElementSibling;
      expect([place?.className, place?.textContent]).toEqual(['big', '']);
      if (holder) expect(holder.closest('[lang=en]')).toBeNull();
      expect(cardOf(id).hidden).toBe(false);
    }
    expect(document.querySelector('.tool [aria-current], .tool button')).toBeNull();
    expect(deadLinks(document.querySelector('.tool') as HTMLElement)).toEqual([]);
    expect(nameless(document.body)).toEqual([]);
    document.querySelector('.tool')?.insertAdjacentHTML('beforeend', '<a href="#no-card"><svg></svg></a>');
    expect(deadLinks(document.body)).toEqual(['#no-card']);
    expect(nameless(document.body)).toHaveLength(1);
  });

  test('are shown one at a time: the choice is marked, its heading focused, and Back leads through them', async () => {
    const { t } = await open(tag);
    // Nothing lies ahead that the first step would cut off.
    history.pushState(null, '', location.href);
    const before = history.length;
    const seen = () => CARDS.filter(({ id }) => !cardOf(id).hidden).map(({ id }) => id);
    const choice = within(screen.getByRole('navigation', { name: t('card.choose') }));
    const marked = () => choice.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true');
    expect([seen(), marked().map(({ textContent }) => textContent)]).toEqual([
      ['door'],
      (await titlesIn(tag)).slice(0, 1),
    ]);
    // The first is shown already.
    for (const [index, title] of [...(await titlesIn(tag)).entries()].reverse()) {
      (index % 2 ? followByKey : follow)(title);
      const id = CARDS[index]?.id ?? '';
      // The browser's own Back, which leads to the first, takes a moment; its address is the one that was opened.
      await settled();
      expect(focused()).toBe(title);
      expect([seen(), location.hash]).toEqual([[id], index ? `#${id}` : '']);
      expect(marked().map(({ textContent }) => textContent)).toEqual([title]);
      expect(document.activeElement).toBe(cardOf(id).querySelector('h2'));
      expect(linesOf(cardOf(id).querySelector('.officer'))).toEqual(englishOn(index));
    }
    // Off the first again: in the place of the ways before, not after them.
    follow((await titlesIn(tag)).at(-1) ?? '');
    expect([seen(), history.length]).toEqual([['detained'], before + 1]);
    expect(nameless(document.body)).toEqual([]);
  });

  test('can be turned: the English alone, and one button back', async () => {
    const { t } = await open(tag, '#car');
    const turn = screen.getByRole('button', { name: t('card.turn') });
    turn.focus();
    await press(t('card.turn'));
    const dialog = screen.getByRole('dialog', { name: t('card.turn') });
    expect(linesOf(dialog)).toEqual(englishOn(2));
    expect(dialog.textContent).toBe(englishOn(2).join('') + t('card.turnBack'));
    const sheet = dialog.querySelector('.sheet');
    expect([sheet?.getAttribute('lang'), sheet?.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(
      within(dialog)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([t('card.turnBack')]);
    expect(focused()).toBe(t('card.turnBack'));
    await press(t('card.turnBack'));
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(document.activeElement).toBe(turn);
    // The phone's own Back closes it too, and stays on the card.
    await press(t('card.turn'));
    expect(screen.getByRole('dialog')).toBeDefined();
    act(() => history.back());
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect([location.hash, cardOf('car').hidden]).toEqual(['#car', false]);
    // Again, and away with the key that closes dialogs, which browsers turn into a close.
    await press(t('card.turn'));
    act(() => screen.getByRole<HTMLDialogElement>('dialog').close());
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  });

  test('are played in English, sentence by sentence', async () => {
    const { t } = await open(tag, '#street');
    await press(t('tool.play'));
    for (const [index, line] of englishOn(1).entries()) {
      await waitFor(() => expect(speech().now()).toBe(line));
      expect(said().at(-1)).toMatchObject({ voice: 'English', lang: 'en-US' });
      expect(said()).toHaveLength(index + 1);
      await act(async () => speech().finish());
    }
    expect(await screen.findByRole('button', { name: t('tool.play') })).toBeTruthy();
  });

  test('are saved as a picture of both languages, each in its direction, and say so', async () => {
    const { drawn, files } = standInForCanvas();
    const { t, view } = await open(tag, '#work');
    await press(t('card.picture'));
    expect(await screen.findByText(t('card.pictureSaved'))).toBeTruthy();
    expect(files).toEqual([`card-work-${tag}.png`]);
    const english = drawn.filter(({ font }) => font.startsWith('800'));
    const own = drawn.filter(({ font }) => font.startsWith('400'));
    expect(english.map(({ text }) => text).join(' ')).toBe(englishOn(3).join(' '));
    expect(own.map(({ text }) => text).join(' ')).toBe(tag === 'en' ? '' : ownOn(tag, 3).join(' '));
    expect(new Set(english.map(({ direction, align, x }) => [direction, align, x].join()))).toEqual(
      new Set(['ltr,left,64']),
    );
    const side = view.language.dir === 'rtl' ? 'rtl,right,1016' : 'ltr,left,64';
    for (const { direction, align, x } of own) expect([direction, align, x].join()).toBe(side);
  });

  test('say so where no picture can be made', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const { t, unmount } = await open(tag);
    await press(t('card.picture'));
    expect(await screen.findByText(t('card.pictureFailed'))).toBeTruthy();
    unmount();
    const { files } = standInForCanvas(null);
    await open(tag);
    await press(t('card.picture'));
    expect(await screen.findByText(t('card.pictureFailed'))).toBeTruthy();
    expect([files, screen.queryByText(t('card.pictureSaved'))]).toEqual([[], null]);
  });

  test('are printed, and the screen is kept on meanwhile', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const request = async () => Object.assign(new EventTarget(), { release: async () => undefined });
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { t } = await open(tag);
    expect(document.querySelector('.screen')?.textContent).toBe(`${t('tool.screenOn')} ${t('card.bright')}`);
    expect(print).not.toHaveBeenCalled();
    await press(t('card.print'));
    expect(print).toHaveBeenCalledOnce();
  });

  test('do not hide what a card cannot do, with scripts or without', async () => {
    for (const ports of [null, fakePorts()]) {
      at('#street', tag);
      const { unmount } = await renderTopic('card', { tag, ports });
      const limits = document.getElementById('limits');
      const { page } = await viewOf('card', tag);
      const rows = page.topic?.parts.find(({ id }) => id === 'use')?.bands.flatMap((band) => band.rows) ?? [];
      expect(rows).toHaveLength(8);
      for (const { id, text } of rows) expect(document.getElementById(id)?.textContent).toContain(wordsOf(text));
      expect(limits?.textContent).toContain(wordsOf(rows.find(({ id }) => id === 'limits')?.title ?? '-'));
      expect(limits?.closest('[hidden]')).toBeNull();
      unmount();
    }
  });
});

test('where a phone has the canvas but saves no files, the picture is not said to be saved', async () => {
  standInForCanvas();
  URL.createObjectURL = () => {
    throw new TypeError('no');
  };
  const { t } = await open();
  await press(t('card.picture'));
  expect(await screen.findByText(t('card.pictureFailed'))).toBeTruthy();
});

test('the officer’s half is black on white in every look of the page', () => {
  const css = readFileSync('src/styles/card.css', 'utf8');
  for (const name of ['.officer', '.turned']) {
    const [first, ...later] = css
      .split(`${name} {`)
      .slice(1)
      .map((rule) => rule.slice(0, rule.indexOf('}')));
    expect(first).toMatch(/background: #fff;\s+color: #000;/);
    for (const rule of later) expect(rule).not.toMatch(/(background|color):/);
  }
  expect('background: var(--paper); color: #000;').not.toMatch(/background: #fff;\s+color: #000;/);
});

describe('a text cut into lines', () => {
  const short = (room: number) => (line: string) => line.length <= room;
  test.each([
    ['I want to speak with a lawyer.', 12, ['I want to', 'speak with a', 'lawyer.']],
    ['Immigration', 4, ['Immigration']],
    ['to Immigration now', 4, ['to', 'Immigration', 'now']],
    ['one line', 80, ['one line']],
  ])('“%s” in a room of %i', (text, room, lines) => expect(wrapped(text, short(room))).toEqual(lines));

  test('keeps every word of every card in order, and no line is too long that could be shorter', () => {
    for (const tag of TAGS)
      for (const text of CARDS.flatMap((_, index) => ownOn(tag, index))) {
        const lines = wrapped(text, short(24));
        expect(lines.join(' ')).toBe(text);
        expect(lines.filter((line) => line.length > 24 && line.includes(' '))).toEqual([]);
        expect(wrapped(text, () => true).filter((line) => line.length > 24 && line.includes(' '))).toEqual(
          text.length > 24 ? [text] : [],
        );
      }
  });
});
