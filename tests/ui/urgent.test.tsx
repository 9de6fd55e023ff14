import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatDate } from '../../src/content/formatDate.ts';
import { type NewestRelease, ReleaseWatch } from '../../src/platform/ReleaseWatch.ts';
import { fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderTopic } from '../support/render.tsx';
import { SOME_TAGS } from '../support/views.ts';

const OWN = '2026-11-24-0a1b2c3d';
const NEWS: NewestRelease = { version: 'newer', urgent: { 'door/keep-door-closed': '2026-12-01' } };

/** What the host answers to a question for news. */
function host(news: NewestRelease | 'gone') {
  const fetched = vi.fn(async () => {
    if (news === 'gone') throw new TypeError('no connection');
    return new Response(JSON.stringify(news));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

// jsdom has none; a part of the page that cannot be had must fail the test.
beforeEach(() =>
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  }),
);
afterEach(() => vi.unstubAllGlobals());

describe('news of a newer release', () => {
  test('is asked for once in six hours, and is none for the same release', async () => {
    const fetched = host({ ...NEWS, version: OWN });
    const watch = new ReleaseWatch(OWN);
    await watch.look();
    await watch.look();
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched).toHaveBeenCalledWith('/urgent.json', expect.objectContaining({ credentials: 'omit' }));
    expect(watch.read()).toBeNull();
  });

  test('comes when there is a connection again', async () => {
    host('gone');
    const watch = new ReleaseWatch(OWN);
    const heard = vi.fn();
    watch.subscribe(heard);
    await watch.look();
    expect([watch.read(), heard.mock.calls.length]).toEqual([null, 0]);
    host(NEWS);
    await watch.look();
    expect([watch.read(), heard.mock.calls.length]).toEqual([NEWS, 1]);
  });
});

describe.each(SOME_TAGS)('an open page in %s', (tag) => {
  const open = async (id: string, news: NewestRelease) => {
    host(news);
    const saver = fakeSaver();
    const release = new ReleaseWatch(OWN);
    const rendered = await renderTopic(id, { tag, ports: fakePorts(saver, { release }) });
    // What only a live page needs is loaded after it.
    await act(() => vi.dynamicImportSettled());
    await act(() => release.look());
    return { ...rendered, saver };
  };

  test('that holds urgently changed advice says so, with the day, and gives the new text on a tap', async () => {
    const { t, saver } = await open('door', NEWS);
    await screen.findByText(new RegExp(t('urgent.text', { date: formatDate('2026-12-01', t) }).slice(0, 12)));
    fireEvent.click(screen.getByRole('button', { name: t('update.use') }));
    expect(saver.calls).toContain('useNewText');
    await waitFor(() => expect(screen.getByText(t('urgent.getting'))).toBeTruthy());
  });

  test.each([
    ['another page', 'call', NEWS],
    ['advice older than the page', 'door', { version: 'newer', urgent: { 'door/keep-door-closed': '2026-11-01' } }],
    ['another block', 'door', { version: 'newer', urgent: { 'street/hands-visible': '2026-12-01' } }],
  ] as const)('says nothing of %s', async (_, id, news) => {
    const { t } = await open(id, news);
    expect(screen.queryByRole('button', { name: t('update.use') })).toBeNull();
  });
});
