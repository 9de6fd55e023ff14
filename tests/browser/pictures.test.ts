import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { uiStrings } from '../../src/build/makePages.ts';
import type { PictureLayout, Shape } from '../../src/features/share/layOutPicture.ts';
import type { PictureWords } from '../../src/features/share/pictureParts.ts';
import { bundled } from '../support/bench.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { outside, overlapping } from '../support/pictures.ts';
import { ROOT } from '../support/sites.ts';
import { CONTENT, TAGS, viewOf } from '../support/views.ts';

const DECODER = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
const SIZES: Record<Shape, [number, number]> = { post: [1080, 1350], story: [1080, 1920] };
/** Nothing is drawn nearer to the edge than this. */
const MARGIN = 64;
let bench = '';
beforeAll(async () => {
  bench = await bundled(join(ROOT, 'tests/support/pictureBench.tsx'));
});

/** The real words of a topic, as the share page hands them over. */
async function wordsOf(id: string, tag: string): Promise<PictureWords> {
  const { language, page } = await viewOf(id, tag);
  const topic = page.topic;
  const rows = topic?.parts.flatMap(({ more, bands }) => (more ? [] : bands)).filter(({ kind }) => kind === 'do');
  const text = (words: unknown) => (typeof words === 'string' ? words : (words as { en: string }).en);
  return {
    title: text(topic?.title),
    lines: (rows?.flatMap((band) => band.rows) ?? []).slice(0, 3).map((row) => text(row.text)),
    strokes: topic?.icon ?? [],
    tag,
    dir: language.dir,
    address: `https://rights.example/${tag}/${id}/`,
    dated: `${uiStrings(CONTENT, tag, ['shell'])['print.text']} 2026-11-24 · 2026-11-24-0a1b2c3d`,
    appName: language.strings['app.name'] ?? '',
  };
}

interface Drawn {
  layout: PictureLayout;
  size: [number, number];
  type: string;
  code: string | null;
  /** Pixels at the sides that are not of the ground, and of them all. */
  stained: number;
  inked: number;
}

/** Draws a picture in the page and reads its file back. */
const draw = (page: EnginePage, words: PictureWords, shape: Shape) =>
  page.evaluate<Drawn>(`
    const { file, layout } = await kyrDraw(${JSON.stringify(words)}, '${shape}');
    const read = await createImageBitmap(file);
    const canvas = Object.assign(document.createElement('canvas'), { width: read.width, height: read.height });
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.drawImage(read, 0, 0);
    const other = (x, width) => {
      const { height } = layout.panel, top = Math.ceil(height) + 2;
      const { data } = pen.getImageData(x, top, width, read.height - top);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] !== 15 || data[at + 1] !== 19 || data[at + 2] !== 23) count++;
      return count;
    };
    const { data } = pen.getImageData(0, 0, read.width, read.height);
    return {
      layout,
      size: [read.width, read.height],
      type: file.type,
      code: jsQR(data, read.width, read.height)?.data || null,
      stained: other(0, ${MARGIN}) + other(read.width - ${MARGIN}, ${MARGIN}),
      inked: other(0, read.width),
    };`);

describeEngines(ENGINES, (onSite, name) => {
  const onBench = (act: (page: EnginePage) => Promise<void>) =>
    onSite('production', async ({ page, open }) => {
      await open('/en/door/');
      await page.evaluate(bench);
      await page.evaluate(DECODER);
      await act(page);
    });

  test('a picture is drawn in every language and shape: its code is read, everything is inside', () =>
    onBench(async (page) => {
      for (const tag of name === 'chromium' ? TAGS : ['en', 'ar']) {
        const words = await wordsOf('door', tag);
        expect(words.lines).toHaveLength(3);
        for (const shape of ['post', 'story'] as const) {
          const { layout, size, type, code, stained, inked } = await draw(page, words, shape);
          expect([tag, shape, size, type, code]).toEqual([tag, shape, SIZES[shape], 'image/png', words.address]);
          expect([outside(layout), overlapping(layout), stained]).toEqual([[], [], 0]);
          expect(inked, 'control').toBeGreaterThan(20_000);
          expect(layout.shown).toBe(3);
          const said = layout.texts.map(({ text }) => text).join(tag === 'zh-Hans' ? '' : ' ');
          for (const line of [words.title, ...words.lines, words.address.slice(8)]) expect(said).toContain(line);
          // The pictogram stands where reading begins.
          const { x, width } = layout.pictogram;
          expect(words.dir === 'rtl' ? x > 540 : x + width < 700).toBe(true);
        }
      }
    }));

  test.runIf(name === 'chromium')(
    'too many words make smaller letters, and then fewer lines; without an address there is no code',
    () =>
      onBench(async (page) => {
        for (const tag of ['en', 'ar', 'zh-Hans']) {
          const words = await wordsOf('door', tag);
          const usual = await draw(page, words, 'post');
          const long = await draw(page, { ...words, title: Array(6).fill(words.title).join(' ') }, 'post');
          const titleOf = ({ layout }: Drawn) => layout.texts[0]?.size ?? 0;
          expect(titleOf(long)).toBeLessThan(titleOf(usual));
          expect([outside(long.layout), overlapping(long.layout), long.stained]).toEqual([[], [], 0]);
          expect(long.code).toBe(words.address);
          const full = await draw(
            page,
            { ...words, lines: words.lines.map((line) => Array(5).fill(line).join(' ')) },
            'post',
          );
          expect(full.layout.shown).toBeLessThan(3);
          expect([outside(full.layout), overlapping(full.layout), full.stained]).toEqual([[], [], 0]);
          const alone = await draw(page, { ...words, address: '' }, 'post');
          expect([alone.code, alone.layout.code]).toEqual([null, null]);
        }
      }),
  );

  test.runIf(name === 'chromium')('every topic and tool fits in every language, in letters that can be read', () =>
    onBench(async (page) => {
      for (const tag of TAGS) {
        const all = await Promise.all(Object.keys(CONTENT.topics).map((id) => wordsOf(id, tag)));
        const layouts = await page.evaluate<PictureLayout[]>(`
          const layouts = [];
          for (const words of ${JSON.stringify(all)})
            for (const shape of ['post', 'story']) layouts.push((await kyrDraw(words, shape)).layout);
          return layouts;`);
        expect(layouts).toHaveLength(all.length * 2);
        layouts.forEach((layout, at) => {
          const { address, lines } = all[Math.floor(at / 2)] as PictureWords;
          expect([address, layout.shown, ...outside(layout), ...overlapping(layout)]).toEqual([address, lines.length]);
        });
      }
    }),
  );

  test('the page shows it with its words, and saves it', () =>
    onBench(async (page) => {
      const strings = uiStrings(CONTENT, 'en', ['picture']);
      const words = await wordsOf('door', 'en');
      await page.evaluate(`
        window.kyrSaved = [];
        HTMLAnchorElement.prototype.click = function () { kyrSaved.push(this.download); };
        kyrMount(${JSON.stringify(strings)}, ${JSON.stringify({ ...words, name: 'door-en' })}); return true`);
      const press = (text = '') =>
        waitFor(
          page,
          `const found = [...document.querySelectorAll('.picture button')].find(({ textContent }) => textContent === ${JSON.stringify(text)});
           found?.click(); return found !== undefined`,
        );
      const status = (text = '') =>
        waitFor(
          page,
          `return document.querySelector('.picture [role=status]').textContent === ${JSON.stringify(text)}`,
        );
      await press(strings['picture.post']);
      await status(strings['picture.ready']);
      const shown = await page.evaluate<[string, number, number, number[]]>(`
        const canvas = document.querySelector('.picture canvas[role=img]');
        const { data } = canvas.getContext('2d').getImageData(500, 100, 1, 1);
        return [canvas.getAttribute('aria-label'), canvas.width, canvas.height, [...data]]`);
      expect(shown.slice(1)).toEqual([1080, 1350, [255, 198, 26, 255]]);
      for (const line of [words.title, ...words.lines, words.address, words.dated]) expect(shown[0]).toContain(line);
      await press(strings['picture.save']);
      await status(strings['picture.saved']);
      expect(await page.evaluate('return kyrSaved')).toEqual(['door-en-post.png']);
    }));
});
