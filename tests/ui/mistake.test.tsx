import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/app/view.ts';
import { assemblePage, SLOT } from '../../src/content/assemblePage.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { pageElement, renderView } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, siteOf, viewOf } from '../support/views.ts';

const MAIL = 'words@rights.example';
const SHELL = `<!doctype html>${SLOT}<head>${SLOT}</head><body>${SLOT}</body></html>${SLOT}`;
/** Another release than that of the open page: its words are the ones reported. */
const NEWER = { version: '2026-12-01-ffffffff', date: '2026-12-01' };

let asked: string[];
let down: boolean;

beforeEach(() => {
  asked = [];
  down = false;
  // The network: it answers with pages as the build joins them.
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const [, tag = '', id = ''] = path.split('/');
    if (down) throw new TypeError('Failed to fetch');
    const view = await viewOf(id, tag).catch(() => null);
    if (!view) return new Response('no', { status: 404 });
    const { id: _, kind, title, ...data } = view.page;
    const page = { id, kind, title, description: '', body: '', data };
    return new Response(assemblePage(SHELL, { ...siteOf(CONTENT), release: NEWER }, view.language, page));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

async function viewWith(tag: string, mail: string): Promise<View> {
  const view = await viewOf('mistake', tag);
  return { ...view, site: { ...view.site, mail } };
}

async function open(tag: string, { hash = '', mail = MAIL, copies = true } = {}) {
  history.replaceState(null, '', `/${tag}/mistake/${hash}`);
  const copied: string[] = [];
  const ports = fakePorts(undefined, {
    copyText: async (text) => {
      copied.push(text);
      return copies;
    },
  });
  const page = await renderView(await viewWith(tag, mail), ports);
  const { t } = page;
  const type = (key: string, value: string) => fireEvent.input(screen.getByLabelText(t(key)), { target: { value } });
  const choose = (value: string) => fireEvent.input(screen.getByRole('combobox'), { target: { value } });
  const report = () => (screen.getByLabelText(t('mistake.report')) as HTMLTextAreaElement).value;
  const mailed = () => new URL(screen.getByRole('link', { name: t('mistake.mail') }).getAttribute('href') ?? '');
  const listed = () => waitFor(() => screen.getByRole('combobox') as HTMLSelectElement);
  return { ...page, type, choose, report, mailed, listed, copied };
}

/** The page as it is built: what stands there without scripts. */
async function built(tag: string, mail: string) {
  const view = await viewWith(tag, mail);
  const html = renderToString(await pageElement(view));
  return { main: new DOMParser().parseFromString(html, 'text/html').querySelector('main') as HTMLElement, view };
}

describe.each(SOME_TAGS)('as built, in %s', (tag) => {
  test.each([MAIL, ''])('it is a form to fill in and print; mail address “%s”', async (mail) => {
    const { main, view } = await built(tag, mail);
    const { strings } = view.page;
    const fields = [...main.querySelectorAll('input, textarea')];
    const labels = ['page', 'passage', 'wrong', 'right'].map((field) => strings[`mistake.${field}`]);
    expect(fields.map((field) => field.closest('label')?.textContent)).toEqual(labels);
    expect(fields.map((field) => field.getAttribute('autocomplete'))).toEqual(Array(4).fill('off'));
    expect(main.querySelectorAll('form, button, select')).toHaveLength(0);
    const text = main.textContent ?? '';
    for (const key of ['warnTitle', 'warn', 'privacy', 'paper', 'noScripts'])
      expect(text).toContain(strings[`mistake.${key}`]);
    expect(text).toContain(`${strings['mistake.language']}: ${view.language.strings['language.autonym']}`);
    // Which release it is stands at the foot of the printed page; here it would change every saved page.
    expect(main.innerHTML).not.toContain(view.site.release.version);
  });

  test('with a mail address it is a plain link, and the address stands there to be copied by hand', async () => {
    const { main, view } = await built(tag, MAIL);
    const subject = encodeURIComponent(view.page.strings['mistake.subject'] ?? '');
    expect(main.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe(`mailto:${MAIL}?subject=${subject}`);
    expect(main.textContent).toContain(MAIL);
    expect(main.textContent).not.toContain(view.page.strings['mistake.noMail']);
  });

  test('without one it says so plainly, and links to no mail', async () => {
    const { main, view } = await built(tag, '');
    expect(main.querySelector('a[href^="mailto:"]')).toBeNull();
    expect(main.textContent).toContain(view.page.strings['mistake.noMail']);
  });
});

describe.each(SOME_TAGS)('with scripts, in %s', (tag) => {
  test('an address that names no page asks for nothing and leaves the fields free', async () => {
    const { t, type, report, mailed } = await open(tag);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByText(t('mistake.noScripts'))).toBeNull();
    type('mistake.page', 'The first page');
    type('mistake.wrong', 'A word\nis missing');
    expect(asked).toEqual([]);
    expect(report()).toContain(`${t('mistake.page')}\nThe first page`);
    expect(report()).toContain(`${t('mistake.wrong')}\nA word\nis missing`);
    expect(mailed().searchParams.get('body')).toBe(report().replaceAll('\n', '\r\n'));
    expect(mailed().searchParams.get('subject')).toBe(t('mistake.subject'));
  });

  test('a topic’s passages are offered part by part, each exactly once, after “the whole page”', async () => {
    const { t, listed } = await open(tag, { hash: '#door' });
    const select = await listed();
    const { topic } = (await viewOf('door', tag)).page;
    expect(asked).toEqual([`/${tag}/door/`]);
    const parts = topic?.parts.map((part) => ({
      label: wordsOf(part.title ?? topic.title),
      ids: part.bands.flatMap((band) => band.rows.map((row) => row.id)),
    }));
    const groups = [...select.querySelectorAll('optgroup')].map((group) => ({
      label: group.label,
      ids: [...group.querySelectorAll('option')].map((option) => option.value),
    }));
    expect(groups).toEqual(parts);
    expect(select.options[0]?.textContent).toBe(t('mistake.whole'));
    expect(select.value).toBe('');
    expect(screen.getByRole('main').textContent).toContain(wordsOf(topic?.title ?? ''));
  });

  test('the report carries place, language, release of those words, the words as shown, and what was typed', async () => {
    const { t, type, choose, report, mailed, listed } = await open(tag, { hash: '#door' });
    await listed();
    expect(report()).toContain(`door · ${tag} · ${NEWER.date} · ${NEWER.version}`);
    choose('keep-door-closed');
    type('mistake.right', 'Say this');
    const { topic } = (await viewOf('door', tag)).page;
    const rows = topic?.parts.flatMap((part) => part.bands.flatMap((band) => band.rows)) ?? [];
    const words = wordsOf(rows.find(({ id }) => id === 'keep-door-closed')?.text ?? '');
    const shown = screen.getAllByRole('status').map((each) => each.textContent);
    expect(shown).toContain(`${t('mistake.now')}${words}`);
    expect(report().split('\n').slice(0, 2)).toEqual([
      `${location.origin}/${tag}/door/#keep-door-closed`,
      `door/keep-door-closed · ${tag} · ${NEWER.date} · ${NEWER.version}`,
    ]);
    expect(report()).toContain(`${t('mistake.now')}\n${words}`);
    expect(report()).toContain(`${t('mistake.right')}\nSay this`);
    expect(mailed().searchParams.get('subject')).toBe(`${t('mistake.subject')}: door/keep-door-closed (${tag})`);
    expect(mailed().searchParams.get('body')).toBe(report().replaceAll('\n', '\r\n'));
    const release = t('mistake.release', { date: formatDate(NEWER.date, t), version: NEWER.version });
    expect(screen.getByRole('main').textContent).toContain(release);
  });

  test('a passage named by the address is chosen already', async () => {
    const { listed, report } = await open(tag, { hash: '#door/keep-door-closed' });
    expect((await listed()).value).toBe('keep-door-closed');
    expect(report()).toContain('door/keep-door-closed · ');
  });

  test('a page that cannot be had leaves what the address names in fields to be mended by hand', async () => {
    down = true;
    const { t, report } = await open(tag, { hash: '#door/keep-door-closed' });
    await waitFor(() => screen.getByText(t('mistake.notGot')));
    const value = (key: string) => (screen.getByLabelText(t(key)) as HTMLInputElement).value;
    expect([value('mistake.page'), value('mistake.passage')]).toEqual(['door', 'keep-door-closed']);
    expect(report()).toContain(`${t('mistake.passage')}\nkeep-door-closed`);
  });

  test('what was typed before scripts came is in the report', async () => {
    history.replaceState(null, '', `/${tag}/mistake/`);
    const view = await viewWith(tag, '');
    const page = await renderView(view, null);
    fireEvent.input(screen.getByLabelText(page.t('mistake.wrong')), { target: { value: 'Early' } });
    page.rerender(await pageElement(view, fakePorts()));
    expect((screen.getByLabelText(page.t('mistake.report')) as HTMLTextAreaElement).value).toContain('Early');
  });

  test.each([
    [true, 'mistake.copied'],
    [false, 'mistake.notCopied'],
  ])('one press copies that very text; copied: %s', async (copies, key) => {
    const { t, type, report, copied } = await open(tag, { copies });
    type('mistake.wrong', 'A word');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: t('mistake.copy') })));
    expect(copied).toEqual([report()]);
    expect(screen.getByText(t(key)).getAttribute('role')).toBe('status');
  });

  test('one press prints', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { t } = await open(tag);
    fireEvent.click(screen.getByRole('button', { name: t('mistake.print') }));
    expect(print).toHaveBeenCalledOnce();
  });

  test('without a mail address everything else is there, and no mail link', async () => {
    const { t } = await open(tag, { mail: '' });
    const main = within(screen.getByRole('main'));
    expect(main.queryByRole('link', { name: t('mistake.mail') })).toBeNull();
    expect(main.getByText(t('mistake.noMail'))).toBeTruthy();
    expect(main.getByRole('button', { name: t('mistake.copy') })).toBeTruthy();
    expect(main.getByText(t('mistake.paper'))).toBeTruthy();
  });
});

test('nothing typed is kept by the browser', async () => {
  localStorage.clear();
  const { type, listed } = await open('en', { hash: '#door' });
  await listed();
  type('mistake.wrong', 'canary');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state, at: location.href })).not.toContain(
    'canary',
  );
  localStorage.setItem('control', 'canary');
  expect(JSON.stringify({ ...localStorage }), 'control').toContain('canary');
  localStorage.clear();
});

test('an early field of several lines grows with what is typed, so that it prints whole', async () => {
  const { t, type } = await open('en');
  const rows = () => (screen.getByLabelText(t('mistake.wrong')) as HTMLTextAreaElement).rows;
  const empty = rows();
  type('mistake.wrong', 'A line of words that is long enough. '.repeat(20));
  expect(rows()).toBeGreaterThan(empty * 3);
});
