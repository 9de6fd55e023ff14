import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakLines, unbreakable } from '../../src/content/breakLines.ts';
import { isolateLatin } from '../../src/content/isolateLatin.ts';
import { altText } from '../../src/features/share/altText.ts';
import { COLORS } from '../../src/features/share/drawPicture.ts';
import { LEAST, layOutPicture, type PictureLayout, type Shape } from '../../src/features/share/layOutPicture.ts';
import type { Box, PictureWords } from '../../src/features/share/pictureParts.ts';
import { boxesOf, outside, overlapping } from '../support/pictures.ts';

afterEach(() => vi.unstubAllGlobals());

const short = (room: number) => (line: string) => line.length <= room;

describe.each(['with', 'without'])('a text in lines, %s words known by the browser', (known) => {
  const cut = (text: string, tag: string, room: number) => {
    if (known === 'without') vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    return breakLines(text, tag, short(room));
  };

  test.each([
    ['Keep the door closed.', 'en', 9, ['Keep the', 'door', 'closed.']],
    ['Immigration', 'en', 4, ['Immigration']],
    ['Ask for I-200 or 800-354-0365 now', 'en', 12, ['Ask for', 'I-200 or', '800-354-0365', 'now']],
    ['أبقوا الباب مغلقًا.', 'ar', 12, ['أبقوا الباب', 'مغلقًا.']],
    ['দরজা বন্ধ রাখুন।', 'bn', 10, ['দরজা বন্ধ', 'রাখুন।']],
  ])('“%s” (%s) in a room of %i', (text, tag, room, lines) => expect(cut(text, tag, room)).toEqual(lines));

  test('in Chinese no mark that closes begins a line, none that opens ends one, and Latin words stay whole', () => {
    const text = '他们可能只说“police”（警察）。请把门关好，不要开门。打800-354-0365，问ICE的I-200表格。第13号。';
    for (let room = 1; room < 30; room++) {
      const lines = cut(text, 'zh-Hans', room);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。）”]/u);
        expect(line).not.toMatch(/[（“]$/u);
      }
      for (const word of ['police', '800-354-0365', 'ICE', 'I-200', '第13号'])
        expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
    expect('。').toMatch(/^[，。）”]/u);
  });

  test('joined, the pieces are the text', () => {
    const text = 'A  b\nc 请把门关好。 “d”';
    cut(text, 'en', 3);
    expect(unbreakable(text, 'zh-Hans').join('')).toBe(text);
  });
});

test('Chinese words stay whole where the browser knows them', () => {
  expect(unbreakable('移民执法人员', 'zh-Hans')).toContain('移民');
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  expect(unbreakable('移民执法人员', 'zh-Hans')).toEqual([...'移民执法人员']);
});

describe('the layout', () => {
  const words: PictureWords = {
    title: 'Agents are at my door',
    lines: [
      'Keep the door closed. Stay inside and speak through the door.',
      'Ask who they are. Ask which agency they are from. They may say only “police.”',
      'Ask to see a court warrant. They can hold it to the window or put it under the door.',
    ],
    strokes: [],
    tag: 'en',
    dir: 'ltr',
    address: 'https://rights.example/en/door/',
    dated: 'Text of November 24, 2026 · 2026-11-24-0a1b2c3d',
    appName: 'Know Your Rights NYC',
  };
  const letters = {
    measure: (text: string, size: number) => [...text].length * size * 0.55,
    titleLeading: 1.2,
    leading: 1.4,
  };
  const laid = (more: Partial<PictureWords> = {}, shape: Shape = 'post') =>
    layOutPicture({ ...words, ...more }, shape, letters, more.address === '' ? null : 37);
  const sizes = ({ texts }: PictureLayout) => [...new Set(texts.map(({ size }) => size))];
  const titleOf = ({ texts }: PictureLayout) => texts[0]?.size ?? 0;

  test.each<Shape>(['post', 'story'])('has everything inside and nothing upon another: %s', (shape) => {
    for (const more of [{}, { dir: 'rtl' as const }, { lines: [] }, { address: '' }, { title: 'Call' }]) {
      const layout = laid(more, shape);
      expect(outside(layout)).toEqual([]);
      expect(overlapping(layout)).toEqual([]);
      expect(layout.shown).toBe((more.lines ?? words.lines).length);
      expect(layout.code === null).toBe(more.address === '');
    }
    const spoilt = laid({}, shape);
    spoilt.texts[0] = { ...(spoilt.texts[0] as PictureLayout['texts'][0]), x: 1000 };
    expect(outside(spoilt)).toHaveLength(1);
    spoilt.texts.push({ ...(spoilt.texts[1] as PictureLayout['texts'][0]) });
    expect(overlapping(spoilt).length).toBeGreaterThan(0);
  });

  test('read from the right it is the same, mirrored', () => {
    const [left, right] = [laid(), laid({ dir: 'rtl' })];
    const rounded = (box: Box) => ({ ...box, x: Math.round(box.x) });
    const flipped = (box: Box) => ({ ...box, x: 1080 - box.x - box.width });
    expect(boxesOf(right).map(flipped).map(rounded)).toEqual(boxesOf(left).map(rounded));
    expect(boxesOf(right)).not.toEqual(boxesOf(left));
    // The address is not turned around.
    expect(right.texts.filter(({ dir }) => dir === 'ltr').map(({ text }) => text)).toEqual(['rights.example/en/door/']);
  });

  test('has smaller letters for more words, and at last fewer lines, never letters too small to read', () => {
    const long = words.title.repeat(4).replaceAll('door', 'door ');
    expect(titleOf(laid({ title: long }))).toBeLessThan(titleOf(laid()));
    const full = laid({ title: long.repeat(2) });
    expect(full.shown).toBeLessThan(3);
    expect(titleOf(full)).toBeGreaterThanOrEqual(LEAST.title);
    for (const layout of [laid({ title: long }), full]) {
      expect([...outside(layout), ...overlapping(layout)]).toEqual([]);
      expect(layout.ticks).toHaveLength(layout.shown);
    }
    // What is left out is left out whole.
    const said = full.texts.map(({ text }) => text).join(' ');
    words.lines.forEach((line, at) => {
      expect(said.includes(line)).toBe(at < full.shown);
    });
  });

  test('cuts no word, not even an endless one', () => {
    const endless = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const layout = laid({ title: endless });
    expect(layout.texts[0]?.text).toBe(endless);
    expect(outside(layout)).toEqual([]);
    const host = `https://${'very-long-name.'.repeat(4)}example/en/door/`;
    expect(outside(laid({ address: host }))).toEqual([]);
    expect(sizes(laid({ address: host })).at(-1)).toBeLessThan(sizes(laid()).at(-1) ?? 0);
  });
});

test('the alternative text is all the words, each part with an end', () => {
  const said = {
    title: 'At my door',
    lines: ['Keep it closed.', 'Ask who'],
    appName: 'Rights',
    address: '',
    dated: 'x',
  };
  expect(altText(said)).toBe('At my door. Keep it closed. Ask who. Rights. x');
  expect(altText(said, 1)).toBe('At my door. Keep it closed. Rights. x');
});

test('dates and Latin words keep their order in text from the right', () => {
  expect(isolateLatin('نص بتاريخ 2026-11-24 · 2026-11-24-0a1b')).toBe(
    'نص بتاريخ \u20662026-11-24\u2069 · \u20662026-11-24-0a1b\u2069',
  );
  expect(isolateLatin('لدى ICE. “police” (شرطة)')).toBe('لدى \u2066ICE\u2069. \u2066“police”\u2069 (شرطة)');
  expect(isolateLatin('أبقوا الباب مغلقًا.')).toBe('أبقوا الباب مغلقًا.');
});

test('the colours are those of the sheet', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const [light, dark] = [css.slice(0, css.indexOf('@media')), css.slice(css.indexOf('data-theme="dark"'))];
  const token = (part: string, name: string) =>
    new RegExp(`--${name}: (#\\w+);`).exec(part)?.[1]?.replace(/^#fff$/, '#ffffff');
  const { do: tick, ...others } = COLORS;
  for (const [name, color] of Object.entries(others)) expect([name, token(light, name)]).toEqual([name, color]);
  // The plate is dark in every theme, so a tick has the green of the dark one.
  expect(token(dark, 'do')).toBe(tick);
  expect(token(light, 'do')).not.toBe(tick);
});
