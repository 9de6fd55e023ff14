import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { formatBytes } from '../../src/content/formatBytes.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import type { FailReason } from '../../src/content/workerMessages.ts';
import type { SaveState } from '../../src/platform/saver.ts';
import { fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderPage, renderView } from '../support/render.tsx';
import { SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

const REASONS: FailReason[] = ['network', 'timeout', 'portal', 'changed', 'full', 'unknown'];
const STATES: SaveState[] = [
  { phase: 'checking' },
  { phase: 'saving', percent: 42 },
  { phase: 'unsupported' },
  { phase: 'removed', clean: true },
  { phase: 'removed', clean: false },
  ...REASONS.map((reason) => ({ phase: 'failed' as const, reason })),
  { phase: 'saved', date: '2026-11-24', bytes: 123_456 },
];

function line(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.saved');
  if (!found) throw new Error('There is no line about what is saved');
  return found;
}

test.each(TAGS)('%s: before scripts nothing is claimed, in the place the line will take', async (tag) => {
  await renderPage('home', { tag });
  expect(line().textContent).toBe('');
  expect(line().children).toHaveLength(0);
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('each phase says its own sentence, and only a proven save bears the mark', async () => {
    const saver = fakeSaver();
    const { t } = await renderPage('home', { tag, ports: fakePorts(saver) });
    const said = new Set<string>();
    for (const state of STATES) {
      act(() => saver.set({ state }));
      const [sentence] = within(line()).getAllByRole('status');
      const text = sentence?.textContent ?? '';
      said.add(text);
      expect(line().dataset.phase).toBe(state.phase);
      expect(text.includes('✓')).toBe(state.phase === 'saved');
      expect(line().querySelector('.ok') !== null).toBe(state.phase === 'saved');
      expect(line().querySelector('use[href="#i-saved"]') !== null).toBe(state.phase === 'saved');
      expect(text).not.toMatch(/\{\{|save\.\w/);
      if (state.phase === 'failed') expect(text).toBe(`${t('save.failed')} ${t(`save.reason.${state.reason}`)}`);
      if (state.phase === 'saving') expect(text).toContain('42');
      if (state.phase === 'saved') {
        expect(text).toBe(t('save.saved', { date: formatDate(state.date, t), size: formatBytes(state.bytes) }));
      }
    }
    expect(said.size).toBe(STATES.length);
  });

  test('progress is a named bar, and only while saving', async () => {
    const saver = fakeSaver({ state: { phase: 'saving', percent: 42 } });
    const { t } = await renderPage('home', { tag, ports: fakePorts(saver) });
    const bar = within(line()).getByRole('progressbar', { name: t('save.progress') }) as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([42, 100]);
    act(() => saver.set({ state: { phase: 'checking' } }));
    expect(within(line()).queryByRole('progressbar')).toBeNull();
  });

  test('after a failure, one press tries again', async () => {
    const saver = fakeSaver({ state: { phase: 'failed', reason: 'portal' } });
    const { t } = await renderPage('home', { tag, ports: fakePorts(saver) });
    fireEvent.click(within(line()).getByRole('button', { name: t('save.retry') }));
    expect(saver.calls).toEqual(['start']);
  });

  test('after a removal, one press saves again', async () => {
    const saver = fakeSaver({ state: { phase: 'removed', clean: true } });
    const { t } = await renderPage('home', { tag, ports: fakePorts(saver) });
    expect(line().querySelectorAll('button')).toHaveLength(1);
    fireEvent.click(within(line()).getByRole('button', { name: t('save.again') }));
    expect(saver.calls).toEqual(['start']);
  });

  test.each([
    [true, 'save.copied'],
    [false, 'save.notCopied'],
  ])('a window that cannot save offers to copy the address; copied: %s', async (works, key) => {
    const copied: string[] = [];
    const copyText = async (text: string) => {
      copied.push(text);
      return works;
    };
    const saver = fakeSaver({ state: { phase: 'unsupported' } });
    const { t } = await renderPage('home', { tag, ports: fakePorts(saver, { copyText }) });
    const result = () => within(line()).getAllByRole('status')[1]?.textContent;
    expect(result()).toBe('');
    await act(async () => fireEvent.click(within(line()).getByRole('button', { name: t('save.copy') })));
    expect(copied).toEqual([location.href]);
    expect(result()).toBe(t(key));
    expect(within(line()).getAllByRole('button')).toHaveLength(1);
  });
});

test('the line follows the language of the page, also in what it said before', async () => {
  const ports = fakePorts(fakeSaver({ state: { phase: 'unsupported' } }));
  const { rerender, t } = await renderView(await viewOf('home', 'en'), ports);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: t('save.copy') })));
  const { pageElement } = await import('../support/render.tsx');
  rerender(await pageElement(await viewOf('home', 'es'), ports));
  expect(line().textContent).not.toContain(t('save.copied'));
  expect(line().textContent).not.toContain(t('save.unsupported'));
});
