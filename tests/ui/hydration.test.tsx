import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/app/view.ts';
import { renderPage as renderOnServer } from '../../src/entry-server.tsx';
import { pageElement } from '../support/render.tsx';
import { TAGS, viewsOf } from '../support/views.ts';

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Hydrates what the server wrote for one view with another, as the browser would; gives what React had to mend. */
async function mended(written: View, shown: View): Promise<string[]> {
  const box = document.createElement('div');
  box.innerHTML = await renderOnServer(written);
  document.body.append(box);
  const found: string[] = [];
  const page = await pageElement(shown);
  await act(async () => {
    root = hydrateRoot(box, page, { onRecoverableError: (error) => found.push(String(error)) });
  });
  return found;
}

describe.each(TAGS)('in %s', (tag) => {
  test('every page is taken over as it was written', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const views = await viewsOf(tag);
    expect(views.size).toBeGreaterThan(8);
    for (const [id, view] of views) {
      expect([id, await mended(view, view)]).toEqual([id, []]);
      act(() => root?.unmount());
      root = undefined;
    }
    expect(complain.mock.calls).toEqual([]);
  });
});

test('a page that differs by one word is noticed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const view = (await viewsOf('en')).get('home');
  if (!view) throw new Error('There is no home page');
  const other = structuredClone(view);
  other.page.strings['home.title'] = 'Another title';
  expect(await mended(view, other)).toHaveLength(1);
});
