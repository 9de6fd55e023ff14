import { act, fireEvent, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIELDS } from '../../src/features/locator/fields.ts';
import { nameVariants } from '../../src/features/locator/nameVariants.ts';
import { forgetTyped } from '../../src/platform/typed.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { pageElement, renderTopic } from '../support/render.tsx';
import { SOME_TAGS, viewOf, wordsOfView } from '../support/views.ts';

const field = (name: string) => document.getElementById(`locator-${name}`) as HTMLInputElement;
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const rows = () =>
  [...document.querySelectorAll('.variants tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
  );
async function open(tag = 'en') {
  const page = await renderTopic('locator', { tag, ports: fakePorts() });
  // What only a live page needs is loaded after it.
  await act(() => vi.dynamicImportSettled());
  return page;
}

beforeEach(() => {
  forgetTyped();
  // jsdom has none; a part of the page that cannot be had must fail the test.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});
afterEach(() => vi.unstubAllGlobals());

describe.each(SOME_TAGS)('as built, in %s', (tag) => {
  test('it is a form on paper: labels with empty lines, and lines for the spellings', async () => {
    const view = await viewOf('locator', tag);
    const t = wordsOfView(view);
    const html = renderToString(await pageElement(view));
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main') as HTMLElement;
    const lines = [...main.querySelectorAll('.fields .line')];
    expect(lines.map((line) => line.previousElementSibling?.textContent)).toEqual(
      FIELDS.map(({ name }) => t(`locator.${name}`)),
    );
    expect(lines.every((line) => line.textContent === '')).toBe(true);
    expect(main.querySelector('.variants')?.className, 'seen on the screen too').toBe('variants');
    expect(main.querySelectorAll('.variants tbody tr').length).toBeGreaterThan(3);
    expect(main.querySelectorAll('form, button, input, select, textarea, [hidden]')).toHaveLength(0);
    expect(main.querySelector('p')?.textContent).toBe(t('form.noScripts'));
  });

  test('the question to friends stands there without scripts, to be written on', async () => {
    const view = await viewOf('locator', tag);
    const t = wordsOfView(view);
    const html = renderToString(await pageElement(view));
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main') as HTMLElement;
    const text = `${t('plan.missingText')} `;
    const heading = main.querySelector('#missing-h');
    expect([heading?.textContent, heading?.nextElementSibling?.textContent]).toEqual([t('plan.missing'), text]);
    expect(main.querySelector('#missing-sms')?.getAttribute('href')).toBe(`sms:?&body=${encodeURIComponent(text)}`);
    expect(main.textContent).toContain(t('plan.messageSends'));
  });

  test('it takes the name typed for the search, and goes to whom the reader chooses', async () => {
    const { t } = await open(tag);
    const box = document.getElementById('missing-h')?.parentElement as HTMLElement;
    const words = () => (within(box).getByRole('textbox') as HTMLTextAreaElement).value;
    expect(words()).toBe(`${t('plan.missingText')} `);
    type('given', 'Mohammed');
    type('family', 'Rahman');
    expect(words()).toBe(`${t('plan.missingText')} Mohammed Rahman`);
    const link = within(box).getByRole('link').getAttribute('href') ?? '';
    expect(decodeURIComponent(link)).toBe(`sms:?&body=${words()}`);
    fireEvent.change(within(box).getByRole('textbox'), { target: { value: 'Where is he?' } });
    type('family', 'Rehman');
    expect(words(), 'what the reader wrote stays').toBe('Where is he?');
  });

  test('where to ask, what to be careful of and what the page cannot do stand under it', async () => {
    const { view } = await renderTopic('locator', { tag });
    // Far below the fields: who has the names already goes there from the top.
    const heading = document.querySelector('#where h2')?.textContent ?? '';
    expect(screen.getByRole('link', { name: heading }).getAttribute('href')).toBe('#where');
    for (const part of view.page.topic?.parts ?? []) {
      const shown = document.getElementById(part.id)?.textContent ?? '';
      for (const { kind, rows: all } of part.bands)
        for (const { contact } of all)
          if (kind === 'call') expect(shown).toContain(contact?.numbers[0] ?? contact?.web);
      expect(part.bands.flatMap(({ rows: all }) => all).every(({ id }) => document.getElementById(id))).toBe(true);
    }
  });
});

describe.each(SOME_TAGS)('with scripts, in %s', (tag) => {
  test('every field has its visible label, and is kept from the browser’s memory, checker and translator', async () => {
    const { t } = await open(tag);
    for (const { name, digits } of FIELDS) {
      expect(screen.getByLabelText(t(`locator.${name}`))).toBe(field(name));
      const at = (key: string) => field(name).getAttribute(key);
      expect([at('autocomplete'), at('autocorrect'), at('spellcheck'), at('translate')]).toEqual([
        'off',
        'off',
        'false',
        'no',
      ]);
      expect(at('dir')).toBe(digits ? 'ltr' : 'auto');
    }
  });

  test('the spellings come as the name is typed, each isolated, under their columns', async () => {
    const { t } = await open(tag);
    expect(document.querySelector('.variants')?.className).toContain('on-paper');
    expect(screen.getByText(t('locator.listHow'))).toBeTruthy();
    type('given', 'José');
    type('family', 'García López');
    const wanted = nameVariants('José', 'García López').map(({ given, family }) => [given, family]);
    expect(wanted.length).toBeGreaterThan(6);
    expect(rows()).toEqual(wanted);
    expect(document.querySelector('.variants')?.className).toBe('variants');
    expect(document.querySelectorAll('.variants td > bdi')).toHaveLength(wanted.length * 2);
    const heads = [...document.querySelectorAll('.variants th')].map((head) => head.textContent);
    expect(heads).toEqual([t('locator.first'), t('locator.last')]);
    expect(screen.queryByText(t('locator.listHow'))).toBeNull();
  });

  test('the A-number is shown in groups and plain, isolated; what is wrong with it is said', async () => {
    const { t } = await open(tag);
    const said = () => document.querySelector('#ready [role=status]') as HTMLElement;
    expect(said().textContent).toBe('');
    type('aNumber', 'a12-345-678');
    const shown = [...said().querySelectorAll('bdi')];
    expect(shown.map((each) => [each.textContent, each.dir])).toEqual([
      ['A 012 345 678', 'ltr'],
      ['012345678', 'ltr'],
    ]);
    type('aNumber', 'A12345678B');
    expect(said().textContent).toBe(t('locator.aLetters'));
    type('aNumber', 'A12345');
    expect(said().textContent).toBe(t('locator.aFew', { digits: 5 }));
    type('aNumber', '1234567890');
    expect(said().textContent).toBe(t('locator.aMany', { digits: 10 }));
  });
});

test('nothing is asked of the network, and nothing typed is in any storage', async () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  await open();
  for (const { name } of FIELDS) type(name, 'canary');
  expect(fetch).not.toHaveBeenCalled();
  expect(JSON.stringify({ ...localStorage, ...sessionStorage, at: location.href })).not.toContain('canary');
});

test('printing takes a second tap, after a warning; clearing asks first and stands last', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { t } = await open();
  type('country', 'Ecuador');
  fireEvent.click(screen.getByRole('button', { name: t('form.print') }));
  expect(screen.getByText(t('form.printWarning'))).toBeTruthy();
  expect(print).not.toHaveBeenCalled();
  fireEvent.click(document.querySelector('.tools button') as HTMLElement);
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  const buttons = within(screen.getByRole('main')).getAllByRole('button');
  expect(buttons.at(-1)?.textContent).toBe(t('form.forget'));
  fireEvent.click(buttons.at(-1) as HTMLElement);
  expect(field('country').value).toBe('Ecuador');
  fireEvent.click(screen.getByRole('button', { name: t('form.forgetYes') }));
  expect(field('country').value).toBe('');
  expect(screen.getByText(t('form.forgotten'))).toBeTruthy();
});
