import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/app/view.ts';
import { parsePath } from '../../src/content/pagePath.ts';
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
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const page = parsePath(path);
    return page ? answer(await viewOf(page.id, page.tag)) : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The search of a language, once it has read the whole guide. */
async function open(tag: string): Promise<Rendered & { type: (text: string) => void }> {
  const rendered = await renderPage('search', { tag, ports: fakePorts() });
  await waitFor(() => expect(screen.getAllByText(rendered.t('search.ready')).length).toBeGreaterThan(0), {
    timeout: 20_000,
  });
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
  const before = [location.href, history.length, JSON.stringify(history.state), JSON.stringify({ ...localStorage })];
  type('landlord');
  await waitFor(() => expect(results().some((href) => href.includes('#'))).toBe(true));
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
  const after = [location.href, history.length, JSON.stringify(history.state), JSON.stringify({ ...localStorage })];
  expect(after).toEqual(before);
  expect(asked.filter((path) => path.includes('landlord'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(30);
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
