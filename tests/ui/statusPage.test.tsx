import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { formatBytes } from '../../src/content/formatBytes.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import type { LanguageState } from '../../src/platform/saver.ts';
import { type FakeSaver, fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderPage } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, siteOf, TAGS } from '../support/views.ts';

const STATES: LanguageState[] = ['unknown', 'waiting', 'saving', 'saved', 'failed'];
const site = siteOf(CONTENT);

function row(tag: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-language="${tag}"]`);
  if (!found) throw new Error(`There is no row for ${tag}`);
  return found;
}

async function open(tag: string, saver: FakeSaver) {
  const page = await renderPage('status', { tag, ports: fakePorts(saver) });
  const main = within(screen.getByRole('main'));
  return { ...page, main, press: (key: string) => fireEvent.click(main.getByRole('button', { name: page.t(key) })) };
}

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('each language says its own state, with its size only once saved', async () => {
    const saver = fakeSaver();
    const { t, main } = await open(tag, saver);
    expect(main.getByRole('region', { name: t('status.languages') })).toBeTruthy();
    for (const [at, state] of STATES.entries()) {
      const languages = Object.fromEntries(
        TAGS.map((each, place) => [each, { state: STATES[(at + place) % STATES.length] ?? state, bytes: 40_000 }]),
      );
      act(() => saver.set({ languages }));
      for (const { tag: each, autonym } of site.languages) {
        const held = languages[each]?.state ?? 'unknown';
        expect(row(each).textContent).toBe(`${autonym}${t(`state.${held}`, { size: formatBytes(40_000) })}`);
        expect(row(each).textContent?.includes('40 KB')).toBe(held === 'saved');
        expect(row(each).querySelector('.ok') !== null).toBe(held === 'saved');
        expect(row(each).querySelector(`[lang="${each}"]`)?.textContent).toBe(autonym);
      }
    }
  });

  test('it names the release it shows', async () => {
    const { t } = await open(tag, fakeSaver());
    const { date, version } = site.release;
    expect(screen.getByRole('main').textContent).toContain(t('status.text', { date: formatDate(date, t), version }));
  });

  test('languages held back to save data can be saved by a press; otherwise there is no such button', async () => {
    const saver = fakeSaver();
    const { t, main, press } = await open(tag, saver);
    expect(main.queryByRole('button', { name: t('status.saveAll') })).toBeNull();
    expect(main.queryByText(t('status.heldBack'))).toBeNull();
    act(() => saver.set({ heldBack: true }));
    expect(main.getByText(t('status.heldBack'))).toBeTruthy();
    press('status.saveAll');
    expect(saver.calls).toEqual(['saveAll']);
  });

  test('new text waits for the reader’s press', async () => {
    const saver = fakeSaver();
    const { t, main, press } = await open(tag, saver);
    expect(main.queryByRole('heading', { name: t('update.title') })).toBeNull();
    act(() => saver.set({ updateReady: true }));
    expect(main.getByRole('heading', { name: t('update.title') })).toBeTruthy();
    expect(saver.calls).toEqual([]);
    press('update.use');
    expect(saver.calls).toEqual(['useNewText']);
  });

  test('the browser is asked to keep what is saved only where it does not yet', async () => {
    const saver = fakeSaver();
    const { t, main, press } = await open(tag, saver);
    for (const kept of [null, true, false]) {
      act(() => saver.set({ kept }));
      expect(main.queryByRole('button', { name: t('status.keep') }) !== null).toBe(kept === false);
      expect(main.queryByText(t('status.kept')) !== null).toBe(kept === true);
      expect(main.queryByText(t('status.notKept')) !== null).toBe(kept === false);
    }
    expect(main.getByText(t('status.notKept')).getAttribute('role')).toBeNull();
    await act(async () => press('status.keep'));
    // Refused: the answer is said where the button is.
    expect(main.getByText(t('status.notKept')).getAttribute('role')).toBe('status');
    press('status.check');
    expect(saver.calls).toEqual(['askToKeep', 'start']);
  });

  test('checking again says so once it is done, and claims nothing where nothing is saved', async () => {
    const saver = fakeSaver({ state: { phase: 'saved', date: '2026-11-24', bytes: 1 } });
    const { t, main } = await open(tag, saver);
    const check = () => act(async () => fireEvent.click(main.getByRole('button', { name: t('status.check') })));
    expect(main.queryByText(t('status.checked'))).toBeNull();
    await check();
    expect(main.getByText(t('status.checked')).getAttribute('role')).toBe('status');
    act(() => saver.set({ state: { phase: 'failed', reason: 'network' } }));
    await check();
    expect(main.queryByText(t('status.checked'))).toBeNull();
    expect(saver.calls).toEqual(['start', 'start']);
  });

  test.each([
    [true, 'save.removed'],
    [false, 'save.notRemoved'],
  ])('after a removal (clean: %s) it lists no language and says so', async (clean, key) => {
    const { t, main } = await open(tag, fakeSaver({ state: { phase: 'removed', clean } }));
    expect(document.querySelectorAll('[data-language]')).toHaveLength(0);
    expect(main.queryByRole('button', { name: t('status.check') })).toBeNull();
    expect(main.getAllByText(t(key))).toHaveLength(2);
  });

  test('a window that cannot save lists no languages and offers nothing but to remove and to copy', async () => {
    const { t, main } = await open(tag, fakeSaver({ state: { phase: 'unsupported' }, heldBack: true, kept: false }));
    expect(document.querySelectorAll('[data-language]')).toHaveLength(0);
    const names = main.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual([t('settings.remove'), t('save.copy')]);
  });

  test('what it cannot protect stands there with and without scripts', async () => {
    const limits = ['limits', 'history', 'leave', 'erase', 'backup', 'icon', 'network', 'host', 'seen'].map(
      (limit) => `status.${limit}`,
    );
    for (const ports of [null, fakePorts()]) {
      const { t, unmount } = await renderPage('status', { tag, ports });
      const text = screen.getByRole('main').textContent ?? '';
      for (const key of limits) expect(text).toContain(t(key));
      expect(text.includes(t('status.noScripts'))).toBe(ports === null);
      expect(text.includes(site.release.version)).toBe(ports !== null);
      unmount();
    }
  });
});
