import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uiStrings } from '../../src/build/makePages.ts';
import { altText } from '../../src/features/share/altText.ts';
import { PictureChoice } from '../../src/features/share/PictureChoice.tsx';
import { renderPart } from '../support/render.tsx';
import { CONTENT, viewOf } from '../support/views.ts';

const WORDS = {
  title: 'Agents are at my door',
  lines: ['Keep the door closed.', 'Ask who they are.'],
  strokes: ['M10 44V5h28v39M4 44h40', { d: 'M30 25h.01', weight: 6 }, { d: 'M1 1h4', dash: '4 5' }],
  tag: 'es',
  dir: 'ltr' as const,
  address: 'https://rights.example/es/door/',
  dated: 'Text of November 24, 2026',
  appName: 'Know Your Rights NYC',
};

let files: string[];
/** A canvas whose letters are all alike; `file` is what it gives. */
function standInForCanvas(file: Blob | null = new Blob(['png'], { type: 'image/png' })) {
  const pen = new Proxy(
    {},
    {
      get: (_, name) => (name === 'measureText' ? (text: string) => ({ width: text.length * 20 }) : () => undefined),
      set: () => true,
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give) => give(file));
  vi.stubGlobal('Path2D', class {});
}

beforeEach(() => {
  files = [];
  standInForCanvas();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push(this.download);
  });
  URL.createObjectURL = vi.fn(() => 'blob:picture');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'canShare');
});

const strings = uiStrings(CONTENT, 'en', ['picture']);
const say = (key: string) => strings[`picture.${key}`] ?? '';
async function open(words: Partial<typeof WORDS> = {}) {
  const view = await viewOf('door', 'en');
  view.page.strings = { ...view.page.strings, ...strings };
  return renderPart(view, <PictureChoice {...WORDS} {...words} name="door-es" />);
}
const press = (key: string) => fireEvent.click(screen.getByRole('button', { name: say(key) }));
const status = () => screen.getByRole('status').textContent;

test('nothing is drawn before it is asked for', async () => {
  await open();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([say('post'), say('story')]);
  expect([screen.queryByRole('img'), status()]).toEqual([null, '']);
});

test.each([
  ['post', 1350],
  ['story', 1920],
])('for a %s: a picture with its words, in the language it is for', async (shape, height) => {
  await open();
  press(shape);
  const picture = await screen.findByRole<HTMLCanvasElement>('img');
  expect([picture.width, picture.height, picture.lang]).toEqual([1080, height, 'es']);
  expect(picture.getAttribute('aria-label')).toBe(altText(WORDS));
  expect(status()).toBe(say('ready'));
  expect(screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent)).toEqual([say(shape)]);
  press('save');
  expect([files, status()]).toEqual([[`door-es-${shape}.png`], say('saved')]);
});

test('a picture of other words is not shown with these', async () => {
  const view = await viewOf('door', 'en');
  view.page.strings = { ...view.page.strings, ...strings };
  const { rerender } = renderPart(view, <PictureChoice {...WORDS} name="door-es" />);
  press('post');
  await screen.findByRole('img');
  rerender(<PictureChoice {...WORDS} title="Other" name="door-es" />);
  expect(screen.queryByRole('img')).toBeNull();
});

describe('sharing', () => {
  const share = async (given: { can?: boolean; does?: () => Promise<void> }) => {
    const asked: ShareData[] = [];
    if (given.can !== undefined) {
      Object.assign(navigator, {
        canShare: () => given.can,
        share: (data: ShareData) => {
          asked.push(data);
          return (given.does ?? (async () => undefined))();
        },
      });
    }
    await open();
    press('story');
    await screen.findByRole('img');
    press('share');
    return asked;
  };

  test('hands over the file and nothing else', async () => {
    const asked = await share({ can: true });
    await waitFor(() => expect(status()).toBe(say('shared')));
    expect(asked.map((data) => [Object.keys(data), data.files?.map(({ name, type }) => [name, type])])).toEqual([
      [['files'], [['door-es-story.png', 'image/png']]],
    ]);
  });

  test('that the reader breaks off says nothing', async () => {
    await share({ can: true, does: () => Promise.reject(new DOMException('', 'AbortError')) });
    await waitFor(() => expect(status()).toBe(''));
  });

  test.each([
    ['no such list', {}],
    ['a list that takes no files', { can: false }],
    ['a list that refuses', { can: true, does: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ])('where the phone has %s, says so', async (_, given) => {
    await share(given);
    await waitFor(() => expect(status()).toBe(say('noShare')));
  });
});

describe('where the phone', () => {
  test('cannot draw, it is told, and no button for a picture stands there', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await open();
    press('post');
    await waitFor(() => expect(status()).toBe(say('failed')));
    expect([screen.queryByRole('img'), screen.queryByRole('button', { name: say('save') })]).toEqual([null, null]);
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  });

  test('gives no file, it is told', async () => {
    standInForCanvas(null);
    await open();
    press('post');
    await waitFor(() => expect(status()).toBe(say('failed')));
  });

  test('saves no files, it is told', async () => {
    URL.createObjectURL = () => {
      throw new TypeError('no');
    };
    await open();
    press('post');
    await screen.findByRole('img');
    press('save');
    expect([status(), files]).toEqual([say('notSaved'), []]);
  });
});
