import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemblePage, SLOT } from '../../src/content/assemblePage.ts';
import { fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderTopic } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, siteOf, viewOf } from '../support/views.ts';

const ORIGIN = 'https://rights.example';
const code = () => document.querySelector('#print-qr svg');

/** The foot of a page as a build with or without an address writes it, put into the document. */
async function foot(tag: string, url: string): Promise<void> {
  const { language, page } = await viewOf('door', tag);
  const { id, kind, title, ...data } = page;
  const entry = { id, kind, title, description: '', body: '', data };
  const html = assemblePage(SLOT.repeat(4), { ...siteOf(CONTENT), url }, language, entry);
  const [written] = /<footer id="print">.*?<\/footer>/s.exec(html) ?? [];
  document.body.insertAdjacentHTML('beforeend', written ?? '');
  expect(document.getElementById('print-qr')).not.toBeNull();
}

let printed: (string | undefined)[];
beforeEach(() => {
  printed = [];
  window.print = () => void printed.push(code()?.getAttribute('aria-label') ?? undefined);
});
afterEach(() => {
  document.getElementById('print')?.remove();
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('the button draws the code and then prints', async () => {
    await foot(tag, ORIGIN);
    const { t } = await renderTopic('door', { tag, ports: fakePorts() });
    expect(code()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: t('print.button') }));
    await waitFor(() => expect(printed).toEqual([`QR: ${ORIGIN}/${tag}/door/`]));
    expect(code()?.getAttribute('role')).toBe('img');
    expect(code()?.getAttribute('style')).toBeNull();
  });

  test('where the address is not set it prints without a code', async () => {
    await foot(tag, '');
    const { t } = await renderTopic('door', { tag, ports: fakePorts() });
    fireEvent.click(screen.getByRole('button', { name: t('print.button') }));
    await waitFor(() => expect(printed).toEqual([undefined]));
  });
});

test('there is no button before the page is taken over', async () => {
  const { t } = await renderTopic('door');
  expect(screen.queryByRole('button', { name: t('print.button') })).toBeNull();
});

test('the browser’s own command prints the code too, once the guide is saved', async () => {
  await foot('en', ORIGIN);
  const saver = fakeSaver({ state: { phase: 'saving', percent: 4 } });
  const { unmount } = await renderTopic('door', { ports: fakePorts(saver) });
  await new Promise((resolve) => setTimeout(resolve, 100));
  fireEvent(window, new Event('beforeprint'));
  expect(code()).toBeNull();
  saver.set({ state: { phase: 'saved', date: '2026-11-24', bytes: 1 } });
  await waitFor(() => {
    fireEvent(window, new Event('beforeprint'));
    expect(code()).not.toBeNull();
  });
  // Only once, however often the page is printed; and another page has no code of this one.
  expect(document.querySelectorAll('#print-qr svg')).toHaveLength(1);
  unmount();
  document.getElementById('print-qr')?.replaceChildren();
  fireEvent(window, new Event('beforeprint'));
  expect(code()).toBeNull();
});
