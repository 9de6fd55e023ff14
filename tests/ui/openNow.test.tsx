import { act, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OpenNow } from '../../src/blocks/OpenNow.tsx';
import type { ContactView } from '../../src/content/site.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { pageElement, renderPart, renderTopic } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, viewOf, wordsOfView } from '../support/views.ts';

const WEEK: ContactView['hours'] = [{ from: 'mon', to: 'fri', opens: '09:00', closes: '18:00' }];
// 2026-11-24 is a Tuesday, 2026-11-26 Thanksgiving, 2026-11-28 a Saturday.
const TUESDAY = '2026-11-24';

/** The word for some hours, at a moment that a test may move on. */
async function shown(tag: string, hours: ContactView['hours'], day: string, time: string) {
  const moment = { day, time };
  const ports = fakePorts(undefined, { moment: () => ({ ...moment }) });
  const part = renderPart(await viewOf('call', tag), <OpenNow hours={hours} />, ports);
  return { ...part, moment, word: () => part.container.textContent };
}

/** Whole pages load parts of themselves later. */
function letLoad() {
  vi.useRealTimers();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test.each([
    ['open', WEEK, TUESDAY, '09:00'],
    ['closed', WEEK, TUESDAY, '18:00'],
    ['closed', 'weekdays', '2026-11-28', '12:00'],
    ['holiday', WEEK, '2026-11-26', '12:00'],
    ['open', 'always', '2026-11-26', '03:00'],
  ] as const)('it says “%s” of %j on %s at %s', async (state, hours, day, time) => {
    const { t, word, container } = await shown(tag, hours as ContactView['hours'], day, time);
    expect(word()).toBe(t(`hours.${state}`));
    expect([...container.querySelectorAll('p')].map((each) => each.matches('.ok'))).toEqual([state === 'open']);
  });

  test('it says nothing where nothing is known', async () => {
    expect((await shown(tag, null, TUESDAY, '12:00')).word()).toBe('');
    expect((await shown(tag, 'weekdays', TUESDAY, '12:00')).word()).toBe('');
    expect((await shown(tag, WEEK, TUESDAY, '12:00')).word()).not.toBe('');
  });

  test('the word changes with the minute at which an office opens and closes', async () => {
    const { t, word, moment } = await shown(tag, WEEK, TUESDAY, '08:59');
    expect(word()).toBe(t('hours.closed'));
    moment.time = '09:00';
    act(() => vi.advanceTimersByTime(59_000));
    expect(word(), 'looked at once a minute').toBe(t('hours.closed'));
    act(() => vi.advanceTimersByTime(1000));
    expect(word()).toBe(t('hours.open'));
    moment.time = '18:00';
    act(() => vi.advanceTimersByTime(60_000));
    expect(word()).toBe(t('hours.closed'));
  });
});

test('before scripts nothing is claimed', async () => {
  const view = await viewOf('call', 'en');
  expect(renderPart(view, <OpenNow hours={WEEK} />).container.textContent).toBe('');
  expect(renderPart(view, <OpenNow hours={WEEK} />, fakePorts()).container.textContent).not.toBe('');
});

test('a word that is gone looks at no clock', async () => {
  const { unmount } = await shown('en', WEEK, TUESDAY, '12:00');
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test('on the page with the numbers it stands before the hours of each office whose hours are known', async () => {
  letLoad();
  // At noon of a Tuesday.
  const { t, view } = await renderTopic('call', {
    ports: fakePorts(undefined, { moment: () => ({ day: TUESDAY, time: '12:00' }) }),
  });
  await act(() => vi.dynamicImportSettled());
  const rows = view.page.topic?.parts.flatMap(({ bands }) => bands.flatMap((band) => band.rows)) ?? [];
  const hours = rows.flatMap(({ contact }) => (contact ? [contact.hours] : []));
  const known = hours.filter((each) => each !== null && each !== 'weekdays');
  const said = [...screen.queryAllByText(t('hours.open')), ...screen.queryAllByText(t('hours.closed'))];
  // One more over the lines that are open, at the top of the page.
  expect(said).toHaveLength(known.length + 1);
  expect(said.length).toBeGreaterThan(2);
  expect(Object.values(CONTENT.contacts).length).toBeGreaterThan(said.length);
});

describe.each(SOME_TAGS)('what is open now stands at the top of the numbers, in %s', (tag) => {
  const top = (container: HTMLElement) => container.querySelector('header.sign')?.nextElementSibling as HTMLElement;
  const dialed = (container: HTMLElement) =>
    [...top(container).querySelectorAll('a')].map((link) => link.getAttribute('href'));
  const at = (day: string, time: string) =>
    renderTopic('call', { tag, ports: fakePorts(undefined, { moment: () => ({ day, time }) }) });

  beforeEach(letLoad);

  test('by day the lines for legal help, by night what always answers', async () => {
    const { t, container, unmount } = await at(TUESDAY, '12:00');
    expect(top(container).querySelector('p')?.textContent).toBe(t('hours.open'));
    expect(dialed(container)).toEqual(['tel:+18003540365', 'tel:+18005667636']);
    expect([...top(container).querySelectorAll('a')].every((link) => /\p{L}/u.test(link.textContent ?? ''))).toBe(true);
    unmount();
    for (const [day, time, word] of [
      [TUESDAY, '03:00', 'closed'],
      ['2026-11-26', '12:00', 'holiday'],
    ] as const) {
      const night = await at(day, time);
      expect(dialed(night.container)).toEqual(['tel:311']);
      const said = [...top(night.container).querySelectorAll('p')].map((line) => line.textContent);
      const first = word === 'closed' ? [t('call.bothClosed'), t('hours.open')] : [t('hours.open')];
      expect(said.slice(0, first.length + 1)).toEqual([...first, t(`hours.${word}`)]);
      // And when the two for legal help answer again.
      expect(said.slice(first.length + 1)).toEqual([
        expect.stringContaining(t('day.fri')),
        expect.stringContaining(t('day.fri')),
      ]);
      night.unmount();
    }
  });

  test('until scripts tell the time it is what always answers, and the hours of the others', async () => {
    const view = await viewOf('call', tag);
    const html = renderToString(await pageElement(view));
    const page = new DOMParser().parseFromString(html, 'text/html').body;
    expect(top(page).querySelector('p')?.textContent).toBe(wordsOfView(view)('hours.always'));
    expect(dialed(page)).toEqual(['tel:311']);
    expect(top(page).querySelectorAll('p')).toHaveLength(3);
  });
});
