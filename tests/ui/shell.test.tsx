import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listSources, sourcesOf } from '../../src/content/resolveTopic.ts';
import { GROUP_ORDER, PAGE_KINDS } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { cardPath } from '../../src/features/now/cardPath.ts';
import { firstStep } from '../../src/features/now/firstStep.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { renderPage, renderTopic } from '../support/render.tsx';
import { CONTENT, realContent, SOME_TAGS, viewsOf } from '../support/views.ts';

const topics = Object.entries(CONTENT.topics)
  .sort(([, a], [, b]) => a.order - b.order)
  .map(([id]) => id);

/** The bar at the top; testing-library also takes the head of an article inside main for one. */
function banner() {
  const [first] = screen.getAllByRole('banner');
  if (!first) throw new Error('There is no bar at the top');
  return within(first);
}

afterEach(() => {
  document.documentElement.hidden = false;
  vi.restoreAllMocks();
});

describe.each(SOME_TAGS)('every page in %s', (tag) => {
  // The lists of sources stand in English alone.
  const kinds = PAGE_KINDS.filter((kind) => tag === 'en' || kind !== 'sources');

  test.each(kinds)('%s: landmarks, one heading of the first level that can take focus', async (kind) => {
    const { t, view } = await renderPage(kind, { tag });
    const main = screen.getByRole('main');
    expect(main.id).toBe('main');
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings).toHaveLength(1);
    expect(headings[0]?.tabIndex).toBe(-1);
    expect(screen.getByRole('navigation', { name: t('nav.main') })).toBeTruthy();
    expect(view.page.title).not.toBe('');
  });

  test.each(kinds)('%s: Leave is a real link to the neutral page, before the text', async (kind) => {
    const { t } = await renderPage(kind, { tag });
    const leave = banner().getByRole('link', { name: t('nav.leave') });
    expect(leave.getAttribute('href')).toBe('/leave/');
    expect(leave.compareDocumentPosition(screen.getByRole('main'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('a page about a place leads to the steps for that place, and to the words to be shown there', async () => {
    const steps = CONTENT.topics.now?.parts.flatMap(({ topic }) => topic ?? []) ?? [];
    expect(topics.filter(firstStep).sort()).toEqual([...steps].sort());
    for (const id of [...steps, 'school']) {
      const { t, unmount } = await renderTopic(id, { tag });
      const [now, card] = within(screen.getByRole('navigation', { name: t('nav.main') })).getAllByRole('link');
      expect(now?.getAttribute('href')).toBe(`/${tag}/now/${steps.includes(id) ? `#${id}-1` : ''}`);
      expect(card?.getAttribute('href')).toBe(cardPath(tag, id));
      unmount();
    }
  });

  test('after a step the bar says which it leads back to, with the card of its place', async () => {
    for (const [step, said, card] of [
      ['#car-3', 'nav.step', '#car'],
      ['#loved-one-end', 'nav.steps', ''],
    ]) {
      history.replaceState({ step }, '');
      const { t, unmount } = await renderPage('about', { tag, ports: fakePorts() });
      const links = within(screen.getByRole('navigation', { name: t('nav.main') })).getAllByRole('link');
      expect(links.map((link) => link.textContent)).toEqual([
        t(said ?? '', { step: '3' }),
        t('nav.card'),
        t('nav.call'),
      ]);
      expect(links[0]?.getAttribute('href')).toBe(`/${tag}/now/${step}`);
      expect(links[1]?.getAttribute('href')).toBe(`/${tag}/card/${card}`);
      unmount();
    }
    history.replaceState(null, '');
  });

  test('the bar for the thumb is the same three in the same order', async () => {
    for (const id of ['home', 'now', 'card', 'call', 'status']) {
      const { t, unmount } = await renderTopic(id, { tag });
      const bar = within(screen.getByRole('navigation', { name: t('nav.main') }));
      const links = bar.getAllByRole('link');
      expect(links.map((link) => link.textContent)).toEqual([t('nav.now'), t('nav.card'), t('nav.call')]);
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        ['now', 'card', 'call'].map((each) => `/${tag}/${each}/`),
      );
      const current = ['now', 'card', 'call'].map((each) => (each === id ? 'page' : null));
      expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(current);
      unmount();
    }
  });

  test('the way home and the language are named in words that hold what is seen', async () => {
    for (const kind of kinds) {
      const { t, view, unmount } = await renderPage(kind, { tag });
      const name = kind === 'home' ? t('app.name') : t('nav.home');
      expect(banner().getByRole('link', { name }).getAttribute('href')).toBe(`/${tag}/`);
      const autonym = view.language.strings['language.autonym'] ?? '';
      const language = banner().getByRole('link', { name: new RegExp(t('nav.language')) });
      expect(language.getAttribute('href')).toBe(`/${tag}/languages/`);
      expect(language.getAttribute('aria-label')).toContain(autonym);
      expect(language.textContent).toBe(autonym);
      unmount();
    }
  });

  test('the first page has the tiles of every topic, by group, in the fixed order', async () => {
    const { t, view } = await renderPage('home', { tag });
    const shown: (string | null)[] = [];
    for (const group of GROUP_ORDER) {
      const ids = topics.filter((id) => CONTENT.topics[id]?.group === group);
      if (!ids.length) continue;
      const tiles = within(screen.getByRole('navigation', { name: t(`home.group.${group}`) })).getAllByRole('link');
      expect(tiles.map((tile) => tile.getAttribute('href'))).toEqual(ids.map((id) => `/${tag}/${id}/`));
      const titles = ids.map((id) => wordsOf(view.page.tiles?.find((tile) => tile.id === id)?.title ?? ''));
      expect(tiles.map((tile) => tile.textContent)).toEqual(titles);
      shown.push(...ids);
    }
    expect(shown.sort()).toEqual([...topics].sort());
    expect(screen.getByRole('main').textContent).toContain(t('home.notAdvice'));
    expect(screen.getByRole('link', { name: new RegExp(t('home.status')) }).getAttribute('href')).toBe(
      `/${tag}/status/`,
    );
  });

  test('the page for a wrong address leads on to every topic, in order', async () => {
    const { t } = await renderPage('missing', { tag });
    expect(screen.getByRole('heading', { level: 1, name: t('missing.title') })).toBeTruthy();
    const links = within(screen.getByRole('main')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(topics.map((id) => `/${tag}/${id}/`));
  });

  test('the lists of sources stand once, in English; each number stands in the list it leads to, and each source leads to its publisher', async () => {
    const views = await viewsOf(tag);
    const lists = [...views].filter(([, { page }]) => page.sources);
    if (tag !== 'en') return expect(lists).toEqual([]);
    const all = listSources(CONTENT);
    expect(lists.flatMap(([, { page }]) => page.sources?.map(({ url }) => url))).toEqual(all.map(({ url }) => url));
    for (const [id, { page }] of lists) {
      const { unmount } = await renderTopic(id, { tag });
      const [back, ...links] = within(screen.getByRole('main')).getAllByRole('link');
      expect(back?.getAttribute('href')).toBe('/en/sources/');
      expect(links.pop()?.getAttribute('href')).toBe('/en/share/');
      expect(links.map((link) => link.getAttribute('href'))).toEqual(page.sources?.map(({ url }) => url));
      for (const link of links) {
        expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
        expect(link.getAttribute('rel')).toBe('noreferrer');
      }
      unmount();
    }
    const { container } = await renderTopic('sources', { tag });
    const rows = [...container.querySelectorAll('#door .numbers li')];
    let count = 0;
    for (const row of rows) {
      const [, id = ''] = /^\/en\/(sources-\d+)\/$/.exec(row.querySelector('a')?.getAttribute('href') ?? '') ?? [];
      const listed = views.get(id)?.page.sources?.map(({ number }) => String(number)) ?? [];
      const numbers = row.textContent?.split(': ')[1]?.split(', ') ?? [];
      for (const number of numbers) expect(listed).toContain(number);
      count += numbers.length;
    }
    expect(count).toBe(sourcesOf(CONTENT, 'door').size);
    expect(rows.length).toBeGreaterThan(2);
  });

  test('nothing in the markup is a style attribute, which the policy would block', async () => {
    for (const [id] of await viewsOf(tag)) {
      const { container, unmount } = await renderTopic(id, { tag });
      expect(container.querySelectorAll('[style]')).toHaveLength(0);
      unmount();
    }
    const planted = document.createElement('p');
    planted.innerHTML = '<b style="color:red">x</b>';
    expect(planted.querySelectorAll('[style]')).toHaveLength(1);
  });
});

test('a topic not yet translated has its English tile, marked as English', async () => {
  const content = realContent();
  delete content.translations.es?.topics.door;
  await renderPage('home', { tag: 'es', content });
  const words = screen.getByText(content.topics.door?.tile ?? '');
  expect([words.lang, words.dir]).toEqual(['en', 'ltr']);
});

test('a press on Leave blanks the page at once, in the same task', async () => {
  // jsdom cannot navigate and says so on the console; the browser tests see the rest.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { t } = await renderPage('topic');
  const leave = screen.getByRole('link', { name: t('nav.leave') });
  expect(document.documentElement.hidden).toBe(false);
  const click = createEvent.click(leave);
  fireEvent(leave, click);
  expect(document.documentElement.hidden).toBe(true);
  expect(document.title).toBe('Kitchen measures');
  expect(click.defaultPrevented).toBe(true);
});
