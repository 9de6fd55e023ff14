import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLook, showLook } from '../../src/platform/look.ts';
import { STORAGE_KEYS } from '../../src/platform/storageKeys.ts';
import { fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderPage } from '../support/render.tsx';
import { SOME_TAGS } from '../support/views.ts';

const GROUPS = [
  { name: 'size', values: ['large', 'huge'] },
  { name: 'theme', values: ['light', 'dark'] },
  { name: 'contrast', values: ['more'] },
];
const INSTALL = ['install', 'installLead', 'android', 'iphone', 'firefox', 'inapp', 'desktop'];
const STEPS = ['android.p1', 'iphone.p1', 'iphone.p2', 'iphone.p3', 'firefox.p1', 'inapp.p1', 'inapp.p2', 'desktop.p1'];

beforeEach(() => {
  localStorage.clear();
  showLook({});
  document.head.innerHTML = `<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)">
    <meta name="theme-color" content="#0f1317" media="(prefers-color-scheme:dark)">`;
});
afterEach(() => showLook({}));

const bars = () =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(({ content }) => content);

describe.each(SOME_TAGS)('the look, in %s', (tag) => {
  test('without scripts there is no dead control, and the way round is said', async () => {
    const { t } = await renderPage('status', { tag });
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
    expect(screen.getByText(t('settings.lookNoScripts')).className).toBe('no-scripts');
    expect(screen.getByText(t('settings.motion'))).toBeTruthy();
  });

  test('each group is named, has one radio for each value, and begins with the phone’s own', async () => {
    const { t } = await renderPage('status', { tag, ports: fakePorts() });
    for (const { name, values } of GROUPS) {
      const group = within(screen.getByRole('group', { name: t(`settings.${name}`) }));
      const labels = ['default', ...values].map((value) => t(`settings.${name}.${value}`));
      const radios = group.getAllByRole('radio') as HTMLInputElement[];
      expect(radios.map((radio) => radio.labels?.[0]?.textContent)).toEqual(labels);
      expect(radios.map((radio) => radio.checked)).toEqual(labels.map((_, at) => at === 0));
      expect(new Set(radios.map((radio) => radio.name))).toEqual(new Set([name]));
    }
  });

  test('a choice shows at once, is kept and said; the phone’s own takes it back', async () => {
    const { t } = await renderPage('status', { tag, ports: fakePorts() });
    for (const { name, values } of GROUPS) {
      for (const value of values) {
        fireEvent.click(screen.getByRole('radio', { name: t(`settings.${name}.${value}`) }));
        expect(document.documentElement.dataset[name]).toBe(value);
        expect(readLook()).toMatchObject({ [name]: value });
        const said = t('settings.chosen', { what: t(`settings.${name}`), value: t(`settings.${name}.${value}`) });
        expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain(said);
      }
    }
    expect(localStorage.getItem(STORAGE_KEYS.look)).toBe('size=huge&theme=dark&contrast=more');
    for (const { name } of GROUPS) {
      const group = within(screen.getByRole('group', { name: t(`settings.${name}`) }));
      fireEvent.click(group.getByRole('radio', { name: t(`settings.${name}.default`) }));
      expect(document.documentElement.dataset[name]).toBeUndefined();
    }
    expect(localStorage.getItem(STORAGE_KEYS.look), 'nothing is left to keep').toBeNull();
  });
});

test('the radios show what the page shows, also where it could not be kept', async () => {
  showLook({ size: 'huge', contrast: 'more' });
  const { t } = await renderPage('status', { ports: fakePorts() });
  const checked = screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
  const labels = ['settings.size.huge', 'settings.theme.default', 'settings.contrast.more'].map((key) => t(key));
  expect(checked.map((radio) => radio.labels?.[0]?.textContent)).toEqual(labels);
});

test('the browser’s own bars follow the theme, and the phone again after that', () => {
  showLook({ theme: 'dark' });
  expect(bars()).toEqual(['#0f1317', '#0f1317']);
  showLook({ theme: 'light' });
  expect(bars()).toEqual(['#ffffff', '#ffffff']);
  showLook({ size: 'huge' });
  expect(bars()).toEqual(['#ffffff', '#0f1317']);
});

describe.each(SOME_TAGS)('installing, in %s', (tag) => {
  test('every browser’s steps stand there, with and without scripts', async () => {
    for (const ports of [null, fakePorts()]) {
      const { t, unmount } = await renderPage('status', { tag, ports });
      const text = screen.getByRole('main').textContent ?? '';
      for (const key of [...INSTALL, ...STEPS]) expect(text).toContain(t(`settings.${key}`));
      expect(screen.queryByRole('button', { name: t('settings.installButton') })).toBeNull();
      unmount();
    }
  });

  test.each([
    ['accepted', 'settings.installed'],
    ['dismissed', 'settings.notInstalled'],
  ])('where the browser offers it, one press asks; %s is said and the offer is over', async (outcome, key) => {
    const { t } = await renderPage('status', { tag, ports: fakePorts() });
    let asked = 0;
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => {
        asked += 1;
        return { outcome };
      },
    });
    act(() => void dispatchEvent(offer));
    expect(offer.defaultPrevented, 'the browser’s own banner').toBe(true);
    expect(asked).toBe(0);
    const button = screen.getByRole('button', { name: t('settings.installButton') });
    await act(async () => fireEvent.click(button));
    expect(asked).toBe(1);
    expect(document.activeElement?.textContent).toBe(t(key));
    expect(screen.queryByRole('button', { name: t('settings.installButton') })).toBeNull();
  });
});

describe.each(SOME_TAGS)('removing, in %s', (tag) => {
  async function open(stays: ReturnType<typeof fakeSaver>['stays'] = []) {
    const saver = Object.assign(fakeSaver({ state: { phase: 'saved', date: '2026-11-24', bytes: 1 } }), { stays });
    const page = await renderPage('status', { tag, ports: fakePorts(saver) });
    const section = within(screen.getByRole('region', { name: page.t('settings.remove') }));
    const press = (key: string) => act(async () => fireEvent.click(section.getByRole('button', { name: page.t(key) })));
    return { ...page, saver, section, press };
  }

  test('the first press only asks, and says what it does and what it cannot do', async () => {
    const { t, saver, section, press } = await open();
    await press('settings.remove');
    expect(document.activeElement?.textContent).toBe(t('settings.removeAsk'));
    for (const key of ['settings.removeDoes', 'settings.removeCannot']) expect(section.getByText(t(key))).toBeTruthy();
    const [remove, keep] = section.getAllByRole('button');
    expect([remove?.textContent, keep?.textContent]).toEqual([t('settings.removeYes'), t('settings.removeNo')]);
    expect([remove?.className, keep?.className]).toEqual(['btn x', 'btn']);
    expect(saver.calls).toEqual([]);
  });

  test('“Keep” changes nothing and gives the focus back to the button', async () => {
    const { t, saver, press } = await open();
    await press('settings.remove');
    await press('settings.removeNo');
    expect(document.activeElement?.textContent).toBe(t('settings.remove'));
    expect(saver.calls).toEqual([]);
  });

  test('“Remove” removes, says what was looked for again, and what comes next', async () => {
    const { t, saver, section, press } = await open();
    await press('settings.remove');
    await press('settings.removeYes');
    expect(saver.calls).toEqual(['remove']);
    expect(document.activeElement?.textContent).toBe(t('settings.removed'));
    const rows = section.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual(['files', 'worker', 'choices'].map((part) => t(`settings.part.${part}`) + t('settings.gone')));
    expect(section.getByText(t('settings.removedNext'))).toBeTruthy();
    expect(section.queryByText(t('settings.stayedHelp'))).toBeNull();
    expect(section.queryAllByRole('button')).toHaveLength(0);
    // The words of the two buttons it speaks of are theirs.
    expect(t('settings.removedNext')).toContain(t('save.again'));
  });

  test('what stayed is named, with what else can be done', async () => {
    const { t, section, press } = await open(['files', 'choices']);
    await press('settings.remove');
    await press('settings.removeYes');
    expect(document.activeElement?.textContent).toBe(t('settings.notRemoved'));
    const gone = section.getAllByRole('listitem').map((row) => [row.dataset.part, row.dataset.gone]);
    expect(gone).toEqual([
      ['files', 'false'],
      ['worker', 'true'],
      ['choices', 'false'],
    ]);
    expect(section.getAllByText(t('settings.stayed'))).toHaveLength(2);
    expect(section.getByText(t('settings.stayedHelp'))).toBeTruthy();
  });

  test('once the guide is being saved again, the old news goes and removing is offered again', async () => {
    const { t, saver, section, press } = await open();
    await press('settings.remove');
    await press('settings.removeYes');
    act(() => saver.set({ state: { phase: 'saving', percent: 1 } }));
    expect(section.queryByText(t('settings.removed'))).toBeNull();
    expect(section.getByRole('button', { name: t('settings.remove') })).toBeTruthy();
  });

  test('no word of it says that anything is erased or gone for good', async () => {
    const { view } = await open();
    const words = Object.entries(view.page.strings).filter(([key]) => /^settings\.(remove|gone|stay|part)/.test(key));
    expect(words.length).toBeGreaterThan(10);
    if (tag === 'en')
      for (const [key, text] of words)
        expect([key, text]).not.toEqual([key, expect.stringMatching(/eras|delet|wipe|forever|secure|safe/i)]);
  });
});
