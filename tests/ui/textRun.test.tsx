import { render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { keepTogether } from '../../src/build/keepTogether.ts';
import { TextRun } from '../../src/ui/TextRun.tsx';
import '../support/render.tsx';
import { CONTENT, TAGS } from '../support/views.ts';

type Dir = 'ltr' | 'rtl';
const BUILT = keepTogether(CONTENT);
const WHOLE = /(?:1-)?\d{3}-\d{3}-\d{4}|\b[A-Z]{1,4}-\d+[A-Z]?|287\(g\)/g;

function drawn(text: string, dir: Dir, translated?: boolean): HTMLElement {
  return render(<TextRun text={text} dir={dir} {...(translated !== undefined && { translated })} />).container;
}

/** The texts of all isolated runs. */
function runs(box: HTMLElement): string[] {
  return [...box.querySelectorAll('bdi[dir=ltr]')].map((run) => run.textContent ?? '');
}

/** What is wrong with a text as it was drawn, in words. */
function faults(text: string, dir: Dir, box: HTMLElement): string[] {
  const found: string[] = [];
  if (box.textContent !== text) found.push(`the words changed: ${box.textContent}`);
  const bare = box.cloneNode(true) as HTMLElement;
  for (const run of bare.querySelectorAll('bdi')) run.replaceWith('\u{fffc}');
  const outside = bare.textContent ?? '';
  if (dir === 'rtl' && /[A-Za-z]|\d[.,:/+-]\d/.test(outside)) found.push(`a Latin run is not isolated: ${outside}`);
  // Two neighbours with nothing but joining marks between them would change places.
  if (dir === 'rtl' && /\u{fffc}[-.,:/+ \u2060]*\u{fffc}/u.test(outside))
    found.push(`one run is in two pieces: ${outside}`);
  const kept = [...box.querySelectorAll('bdi.n, bdi.nb, bdi[lang=en]')].map((run) => run.textContent ?? '').join(' ');
  for (const [whole] of text.matchAll(WHOLE)) if (!kept.includes(whole)) found.push(`it may break: ${whole}`);
  for (const run of dir === 'ltr' ? runs(box) : []) {
    if (!run.startsWith('“') && run.replace(WHOLE, '') !== '') found.push(`a needless wrapper: ${run}`);
  }
  return found;
}

/** Every string of one language that can reach a reader, as the build joins it. */
function stringsOf(tag: string): string[] {
  const { ui, topics } = BUILT.translations[tag] ?? BUILT;
  const found: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  gather([ui, topics, Object.values(CONTENT.contacts).map(({ numbers, web }) => [numbers, web])]);
  return [...new Set(found)];
}

describe('in right-to-left text', () => {
  test.each([
    ['تحمل ICE (شرطة الهجرة)', ['ICE']],
    ['النموذج I-200 ليس أمرا من محكمة', ['I-200']],
    ['النموذجان I-200 و I-205', ['I-200', 'I-205']],
    ['اتصلوا على 800-354-0365 الآن', ['800-354-0365']],
    ['اتصلوا بـ Legal Aid Society اليوم', ['Legal Aid Society']],
    ['CUNY Citizenship Now!', ['CUNY Citizenship Now!']],
    ['وهي تُسمى 287(g).', ['287(g)']],
    ['رقم الأجنبي (A-Number)', ['A-Number']],
    ['رقم A-\u2060Number', ['A-\u2060Number']],
    ['قولوا: “I do not consent.” («لا أوافق.»)', ['“I do not consent.”']],
    ['محفوظ · 64 KB', ['64 KB']],
    ['محفوظ · 1.2 MB', ['1.2 MB']],
    ['الإصدار 2026-11-24-0a1b2c3d.', ['2026-11-24-0a1b2c3d']],
    ['الإصدار 2026-11-24-ab12cd34.', ['2026-11-24-ab12cd34']],
    ['من 9:30 إلى 17:00', ['9:30', '17:00']],
  ])('%s', (text, isolated) => {
    const box = drawn(text, 'rtl');
    expect(runs(box)).toEqual(isolated);
    expect(box.textContent).toBe(text);
  });

  test('needs no wrapper for a whole number or for its own words', () => {
    for (const text of ['24 نوفمبر 2026', 'أبقوا الباب مغلقا.', 'اتصلوا على 311', '']) {
      expect(drawn(text, 'rtl').innerHTML).toBe(text);
    }
  });
});

describe('in left-to-right text', () => {
  test('keeps numbers of phones and forms in one piece and wraps nothing else', () => {
    const text = 'Call 800-354-0365 or 1-800-566-7636. ICE form I-200, form EOIR-33, not COVID-19.';
    const box = drawn(text, 'ltr', false);
    const kept = ['800-354-0365', '1-800-566-7636', 'I-200', 'EOIR-33'];
    expect([...box.querySelectorAll('bdi:is(.n, .nb)')].map((run) => run.textContent)).toEqual(kept);
    expect(box.querySelectorAll('*')).toHaveLength(kept.length);
  });

  test('needs no wrapper in English where there is no such number', () => {
    const text = 'They may say only “police”: 9 am to 5:30 pm';
    expect(drawn(text, 'ltr', false).innerHTML).toBe(text);
  });

  test('marks quoted English inside a translation as English', () => {
    const box = drawn('Diga: “I do not consent.” (No doy mi consentimiento.)', 'ltr', true);
    expect([...box.querySelectorAll('[lang=en]')].map((run) => run.textContent)).toEqual(['“I do not consent.”']);
    expect(box.querySelectorAll('*')).toHaveLength(1);
  });
});

describe('over every string of every language', () => {
  const box = document.createElement('div');

  test.each(TAGS)('%s: the words are unchanged, runs are whole and isolated, numbers unbroken', (tag) => {
    const { dir } = CONTENT.translations[tag]?.language ?? CONTENT.english;
    const strings = stringsOf(tag);
    expect(strings.length).toBeGreaterThan(200);
    expect(strings.filter((text) => text.match(WHOLE)).length).toBeGreaterThan(5);
    const found = strings.flatMap((text) => {
      box.innerHTML = renderToStaticMarkup(<TextRun text={text} dir={dir} translated={tag !== 'en'} />);
      return faults(text, dir, box).map((fault) => `${text} → ${fault}`);
    });
    expect(found).toEqual([]);
  });

  test('the check sees each fault when it is there', () => {
    const wrong = (html: string, text: string, dir: Dir) => {
      box.innerHTML = html;
      return faults(text, dir, box);
    };
    expect(wrong('هنا ICE', 'هنا ICE', 'rtl')).toEqual([expect.stringContaining('not isolated')]);
    expect(wrong('<bdi>IC</bdi> هنا', 'ICE هنا', 'rtl')).toEqual([expect.stringContaining('changed')]);
    expect(wrong('<bdi>1.2</bdi> <bdi>MB</bdi>', '1.2 MB', 'rtl')).toEqual([expect.stringContaining('two pieces')]);
    expect(wrong('Call 800-354-0365', 'Call 800-354-0365', 'ltr')).toEqual([expect.stringContaining('may break')]);
    expect(wrong('<bdi dir="ltr">a</bdi>', 'a', 'ltr')).toEqual([expect.stringContaining('needless')]);
  });
});
