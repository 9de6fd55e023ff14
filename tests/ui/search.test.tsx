import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/app/view.ts';
import { parsePath } from '../../src/content/pagePath.ts';
import type { Progress } from '../../src/features/search/GuideReader.ts';
import { useAnswer } from '../../src/features/search/useAnswer.ts';
import { LanguageContext } from '../../src/i18n/LanguageContext.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type Rendered, renderPage } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, viewOf } from '../support/views.ts';

/** A page as the host or the worker answers it: as far as its data goes. */
function answer({ site, language, page }: View): Response {
  const block = (id: string, value: unknown) =>
    `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
  return new Response(block('page-data', page) + block('site-data', site) + block('language-data', language));
}

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  history.replaceState(null, '');
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const page = parsePath(path);
    return page ? answer(await viewOf(page.id, page.tag)) : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The search of a language, once it has read the whole guide. */
async function open(tag: string, said = 'search.ready'): Promise<Rendered & { type: (text: string) => void }> {
  const rendered = await renderPage('search', { tag, ports: fakePorts() });
  if (said)
    await waitFor(() => expect(screen.getAllByText(rendered.t(said)).length).toBeGreaterThan(0), { timeout: 20_000 });
  const field = screen.getByRole('searchbox');
  return { ...rendered, type: (text) => fireEvent.input(field, { target: { value: text } }) };
}

const results = () =>
  screen
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((to) => !to.includes('/share/'));

describe.each(SOME_TAGS)('the search in %s', (tag) => {
  test('finds passages, links to their places, and says how many topics it found when the typing pauses', async () => {
    const { t, type, container } = await open(tag);
    const field = screen.getByLabelText(t('search.label'), { exact: false });
    expect(field.getAttribute('autocomplete')).toBe('off');
    type('warrant');
    await waitFor(() => expect(results().some((href) => href.startsWith(`/${tag}/door/#`))).toBe(true));
    for (const href of results().filter((each) => each.includes('#'))) {
      const [, id = '', block] = /^\/[A-Za-z-]+\/([a-z-]+)\/#([a-z0-9-]+)$/.exec(href) ?? [];
      const blocks = CONTENT.topics[id]?.parts.flatMap((part) => part.blocks.map((each) => each.id));
      expect(blocks, href).toContain(block);
    }
    const number = container.querySelectorAll('section h2 a.tile').length;
    await waitFor(
      () => expect(container.querySelector('[aria-live=polite]')?.textContent).toBe(t('search.found', { number })),
      { timeout: 4000 },
    );
  });

  test('where nothing is found offers topics and the numbers to call', async () => {
    const { t, type } = await open(tag);
    type('zzqqxxzz');
    await waitFor(() => expect(screen.getAllByText(t('search.none')).length).toBeGreaterThan(0));
    const region = within(screen.getByRole('region', { name: t('search.topics') }));
    expect(region.getAllByRole('link').length).toBeGreaterThan(1);
    expect(region.getByRole('link', { name: t('search.call') }).getAttribute('href')).toBe(`/${tag}/call/`);
    expect(region.getByRole('link', { name: t('nav.now') }).getAttribute('href')).toBe(`/${tag}/now/`);
  });

  test('without scripts says so, and lists every topic', async () => {
    const { t } = await renderPage('search', { tag });
    const links = results().filter((href) => href.startsWith(`/${tag}/`));
    for (const id of Object.keys(CONTENT.topics)) expect(links).toContain(`/${tag}/${id}/`);
    expect(t('search.needsScripts')).not.toBe('');
  });
});

test('what is typed is in no address, no history, no storage and no request', async () => {
  const { type } = await open('en');
  const before = [location.href, history.length, JSON.stringify({ ...localStorage })];
  type('landlord');
  await waitFor(() => expect(results().some((href) => href.includes('#'))).toBe(true));
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
  const after = [location.href, history.length, JSON.stringify({ ...localStorage })];
  expect(after).toEqual(before);
  expect(history.state).toEqual({ asked: true });
  expect(asked.filter((path) => path.includes('landlord'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(30);
});

test('what was typed is there when the browser comes back to it, and gone anywhere else', async () => {
  const typed = () => (screen.getByRole('searchbox') as HTMLInputElement).value;
  const first = await open('en');
  first.type('landlord');
  first.unmount();
  // With the page, not after it: the place on it is come to at once.
  const back = await open('en', '');
  expect([typed(), results().some((href) => href.includes('/tenants/#'))]).toEqual(['landlord', true]);
  back.unmount();
  history.pushState(null, '');
  (await open('en')).unmount();
  history.replaceState({ asked: true }, '');
  const again = await open('en', '');
  expect(typed(), 'control: it was still known').toBe('landlord');
  act(() => void dispatchEvent(new Event('pagehide')));
  expect(typed()).toBe('');
  again.unmount();
  history.replaceState({ asked: true }, '');
  await open('en');
  expect(typed()).toBe('');
});

test('while the guide is read, what was found stays where it is, until the end or another letter', async () => {
  const { page } = await viewOf('search', 'en');
  const tiles = page.tiles ?? [];
  let best = 0;
  const find = () => tiles.slice(best, best + 1).map((tile) => ({ tile, passages: [] }));
  const index = { find, nearest: () => [] } as unknown as Progress['index'];
  const guide = (percent: number): Progress => ({ index, percent, done: percent === 100, unread: 0 });
  const t = (key: string) => key;
  const { result, rerender } = renderHook(({ percent, asked }) => useAnswer(guide(percent), asked, tiles), {
    initialProps: { percent: 10, asked: 'door' },
    wrapper: ({ children }) => <LanguageContext value={{ t } as never}>{children}</LanguageContext>,
  });
  const first = () => result.current.found?.map(({ tile }) => tile.id).join();
  const seen = [first()];
  best = 1;
  for (const next of [
    { percent: 50, asked: 'door' },
    { percent: 50, asked: 'doors' },
    { percent: 60, asked: 'door' },
  ]) {
    rerender(next);
    seen.push(first());
  }
  best = 2;
  rerender({ percent: 100, asked: 'door' });
  const [one, two, three] = tiles.map(({ id }) => id);
  expect([...seen, first()]).toEqual([one, one, two, two, three]);
});

test('a guide that cannot be read says so, and the topics stay', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no connection');
  });
  // What was read stays in memory: another language has not been read yet.
  const { t } = await renderPage('search', { tag: 'es', ports: fakePorts() });
  await waitFor(() => expect(screen.getAllByText(new RegExp(t('search.unread'))).length).toBeGreaterThan(0), {
    timeout: 10_000,
  });
  expect(results()).toContain('/es/door/');
});
