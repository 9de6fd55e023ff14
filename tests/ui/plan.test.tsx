import { act, fireEvent, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/app/view.ts';
import { FIELDS } from '../../src/features/plan/fields.ts';
import { forgetTyped, readTyped, setTyped } from '../../src/platform/typed.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { pageElement, renderTopic } from '../support/render.tsx';
import { SOME_TAGS, viewOf, wordsOfView } from '../support/views.ts';

const ALL = Object.values(FIELDS).flatMap((groups) => groups.flatMap(({ fields }) => fields));
const field = (name: string) => document.getElementById(`plan-${name}`) as HTMLInputElement;
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  forgetTyped();
  // jsdom has none; a part of the page that cannot be had must fail the test.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});
afterEach(() => {
  document.documentElement.hidden = false;
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'share');
});

async function open(tag = 'en', copies = true) {
  const copied: string[] = [];
  const ports = fakePorts(undefined, {
    copyText: async (text) => {
      copied.push(text);
      return copies;
    },
  });
  const page = await renderTopic('plan', { tag, ports });
  // What only a live page needs is loaded after it.
  await act(() => vi.dynamicImportSettled());
  const { hotline } = page.view.page.topic?.about ?? { hotline: '' };
  const message = (key: 'alarm' | 'falseAlarm') => {
    const box = screen.getByRole('heading', { name: page.t(`plan.${key}`) }).parentElement as HTMLElement;
    const inside = within(box);
    return {
      words: inside.getByRole('textbox') as HTMLTextAreaElement,
      link: inside.getByRole('link', { name: `${page.t('plan.sms')} ${page.t(`plan.${key}`)}` }),
      press: (name: string) => act(async () => fireEvent.click(inside.getByRole('button', { name: page.t(name) }))),
      said: () => inside.getByRole('status').textContent,
    };
  };
  return { ...page, hotline, message, copied };
}

const STATE_HOTLINE = '1-800-566-7636';

/**
 * The alarm, with the hotlines of the City and the State, each on a line of its own, where it cannot be broken in two; in
 * right-to-left words a mark keeps its digits in order.
 */
const alarmOf = ({ language, page }: View, t: ReturnType<typeof wordsOfView>) => {
  const line = (number: string) => `\n${language.dir === 'rtl' ? '\u200f\u200e' : ''}${number}`;
  return `${t('plan.alarmText', { number: line(page.topic?.about.hotline ?? ''), state: line(STATE_HOTLINE) })} `;
};

describe.each(SOME_TAGS)('as built, in %s', (tag) => {
  test('every field is a label with an empty line, and nothing can be typed or pressed in vain', async () => {
    const view = await viewOf('plan', tag);
    const t = wordsOfView(view);
    const html = renderToString(await pageElement(view));
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main') as HTMLElement;
    const lines = [...main.querySelectorAll('.fields .line')];
    expect(lines).toHaveLength(ALL.length);
    expect(lines.map((line) => line.textContent)).toEqual(ALL.map(() => ''));
    expect(lines.map((line) => line.previousElementSibling?.textContent)).toEqual(
      ALL.map(({ label }) => t(`plan.${label}`)),
    );
    expect(main.querySelectorAll('form, button, input, select, textarea, [hidden]')).toHaveLength(0);
    expect(main.querySelector('p')?.textContent).toBe(t('form.noScripts'));
  });

  test('the ready messages stand there with what they do: to be copied by hand, or sent from the message app', async () => {
    const view = await viewOf('plan', tag);
    const t = wordsOfView(view);
    const html = renderToString(await pageElement(view));
    const part = new DOMParser().parseFromString(html, 'text/html').getElementById('message') as HTMLElement;
    const { hotline } = view.page.topic?.about ?? { hotline: '' };
    // Where the reader writes on, a space is there already.
    const ready = [alarmOf(view, t), t('plan.falseAlarmText')];
    const words = [...part.querySelectorAll('p')].map((each) => each.textContent);
    expect(words).toEqual(expect.arrayContaining([t('plan.messageSends'), t('plan.messageTraces')]));
    const links = [...part.querySelectorAll('a')].filter(({ textContent }) => textContent === t('plan.sms'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ready.map((text) => `sms:?&body=${encodeURIComponent(text)}`),
    );
    expect(links.map((link) => link.previousElementSibling?.textContent)).toEqual(ready);
    expect(links.map((link) => link.parentElement?.querySelector('h3')?.textContent)).toEqual([
      t('plan.alarm'),
      t('plan.falseAlarm'),
    ]);
    const isolated = [...(links[0]?.previousElementSibling?.querySelectorAll('bdi') ?? [])];
    expect(isolated.map((each) => [each.textContent, each.dir])).toContainEqual([hotline, 'ltr']);
  });
});

describe.each(SOME_TAGS)('fields, in %s', (tag) => {
  test('stand in the parts of the topic, each with a visible label, and groups with a heading', async () => {
    const { t, view } = await open(tag);
    const parts = view.page.topic?.parts.map(({ id }) => id) ?? [];
    expect(parts).toEqual(expect.arrayContaining(Object.keys(FIELDS)));
    for (const [part, groups] of Object.entries(FIELDS)) {
      const section = within(document.getElementById(part) as HTMLElement);
      for (const { heading, number, fields } of groups) {
        const group = heading
          ? within(section.getByRole('group', { name: t(`plan.${heading}`, { number: number ?? '' }) }))
          : section;
        for (const { name, label } of fields) expect(group.getByLabelText(t(`plan.${label}`))).toBe(field(name));
      }
    }
  });

  test('are kept from the browser’s memory, checker and translator; numbers run left to right', async () => {
    await open(tag);
    for (const { name, digits } of ALL) {
      const { attributes } = field(name);
      const at = (key: string) => attributes.getNamedItem(key)?.value;
      expect([
        at('autocomplete'),
        at('autocorrect'),
        at('spellcheck'),
        at('translate'),
        at('writingsuggestions'),
      ]).toEqual(['off', 'off', 'false', 'no', 'false']);
      expect([name, at('dir')]).toEqual([name, digits ? 'ltr' : 'auto']);
    }
  });
});

test('what is typed stays through other pages, is in no storage, and is printed whole', async () => {
  const { unmount, t } = await open();
  type('child2Needs', 'canary nuts '.repeat(20));
  expect(screen.getByRole('main').querySelector('p')?.textContent).toBe(t('form.typed'));
  expect(field('child2Needs').nextElementSibling?.textContent).toBe('canary nuts '.repeat(20));
  unmount();
  await open('es');
  expect(field('child2Needs').value).toContain('canary');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage, at: location.href })).not.toContain('canary');
});

test('leaving with something typed asks first; Leave itself, which hides the page, is not held back', async () => {
  const { t } = await open();
  const asks = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }));
  expect(asks(), 'nothing typed').toBe(false);
  type('person1', 'Rosa');
  expect(asks()).toBe(true);
  document.documentElement.hidden = true;
  expect(asks(), 'hidden by Leave').toBe(false);
  document.documentElement.hidden = false;
  expect(asks(), 'come back to').toBe(true);
  press(t('form.forget'));
  press(t('form.forgetYes'));
  expect(asks(), 'cleared').toBe(false);
});

test('printing takes a second tap, after a warning', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { t } = await open();
  expect(screen.queryByText(t('form.printWarning'))).toBeNull();
  const own = document.querySelector('.tools button') as HTMLElement;
  expect(own.closest('[hidden]')).not.toBeNull();
  press(t('form.print'));
  expect(document.activeElement).toBe(screen.getByText(t('form.printWarning')));
  expect(print).not.toHaveBeenCalled();
  expect(own.closest('[hidden]')).toBeNull();
  fireEvent.click(own);
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
});

describe('clearing', () => {
  test('asks first; “no” keeps everything, “yes” clears everything and says so', async () => {
    const { t } = await open();
    setTyped('locator.given', 'Ana');
    type('person1', 'Rosa');
    press(t('form.forget'));
    expect(screen.getByRole('alert').textContent).toBe(t('form.forgetQuestion'));
    press(t('form.forgetNo'));
    expect(field('person1').value).toBe('Rosa');
    expect(screen.queryByText(t('form.forgotten'))).toBeNull();
    press(t('form.forget'));
    press(t('form.forgetYes'));
    expect([field('person1').value, readTyped('locator.given')]).toEqual(['', '']);
    expect(screen.getByText(t('form.forgotten'))).toBeTruthy();
    type('person1', 'Rosa');
    expect(screen.queryByText(t('form.forgotten'))).toBeNull();
  });

  test('keeps the keyboard where it was, though each button goes when it is pressed', async () => {
    const { t } = await open();
    const box = screen.getByRole('region', { name: t('form.forget') });
    for (const name of ['form.forget', 'form.forgetNo', 'form.forget', 'form.forgetYes']) {
      const button = screen.getByRole('button', { name: t(name) });
      button.focus();
      fireEvent.click(button);
      expect([name, button.isConnected, document.activeElement === box]).toEqual([name, false, true]);
    }
  });

  test('stands last on the page', async () => {
    const { t } = await open();
    const buttons = within(screen.getByRole('main')).getAllByRole('button');
    expect(buttons.at(-1)?.textContent).toBe(t('form.forget'));
  });
});

describe.each(SOME_TAGS)('a number by heart, in %s', (tag) => {
  test('is looked at, hidden, typed, and kindly compared by its digits alone', async () => {
    const { t, hotline } = await open(tag);
    press(`${t('plan.hotline')}: ${hotline}`);
    const drill = document.activeElement as HTMLElement;
    expect(drill.parentElement).toBe(screen.getByRole('heading', { name: t('plan.drill') }).parentElement);
    expect(drill.tagName).toBe('DIV');
    expect(within(drill).getByText(hotline).closest('bdi')?.dir).toBe('ltr');
    press(t('plan.drillHide'));
    expect(drill.textContent).not.toContain(hotline);
    const memory = screen.getByLabelText(t('plan.drillMemory')) as HTMLInputElement;
    expect(document.activeElement).toBe(memory);
    fireEvent.change(memory, { target: { value: '212' } });
    press(t('plan.drillCheck'));
    expect(within(drill).getByRole('status').textContent).toBe(t('plan.drillNotYet'));
    fireEvent.change(memory, { target: { value: `+1 (${hotline.replaceAll('-', ') ')}` } });
    expect(within(drill).getByRole('status').textContent).toBe('');
    fireEvent.keyDown(memory, { key: 'Enter' });
    expect(within(drill).getByRole('status').textContent).toBe(t('plan.drillRight'));
    press(t('plan.drillLook'));
    expect(within(drill).getByText(hotline)).toBeTruthy();
    press(t('plan.drillHide'));
    expect((screen.getByLabelText(t('plan.drillMemory')) as HTMLInputElement).value).toBe('');
  });
});

test('the drill offers the numbers typed in the plan, or one typed for it, and forgets them with the rest', async () => {
  const { t } = await open();
  const offered = () => screen.getAllByRole('button', { name: /: [\d ()+-]+$/ }).map((each) => each.textContent);
  expect(offered()).toHaveLength(1);
  type('person1Phone', '212-555-0100');
  type('person2Phone', '917');
  type('drillNumber', '+52 555 0100');
  expect(offered().slice(0, 3)).toEqual([
    `${t('plan.person', { number: 1 })}: 212-555-0100`,
    `${t('plan.person', { number: 2 })}: 917`,
    `${t('plan.drillThis')}: +52 555 0100`,
  ]);
  press(`${t('plan.person', { number: 1 })}: 212-555-0100`);
  press(t('plan.drillHide'));
  fireEvent.change(screen.getByLabelText(t('plan.drillMemory')), { target: { value: '٢١٢٥٥٥٠١٠٠' } });
  press(t('plan.drillCheck'));
  expect(screen.getByText(t('plan.drillRight'))).toBeTruthy();
  act(() => forgetTyped());
  expect(screen.queryByLabelText(t('plan.drillMemory'))).toBeNull();
  expect(offered()).toHaveLength(1);
});

describe.each(SOME_TAGS)('messages, in %s', (tag) => {
  test('are ready with the City’s number, and change with what the reader writes', async () => {
    const { t, hotline, message, view } = await open(tag);
    const alarm = message('alarm');
    expect(alarm.words.value).toBe(alarmOf(view, t));
    expect(alarm.words.value).toContain(hotline);
    expect(alarm.words.value).toContain(STATE_HOTLINE);
    expect(message('falseAlarm').words.value).toBe(t('plan.falseAlarmText'));
    const body = () => decodeURIComponent(alarm.link.getAttribute('href')?.split('&body=')[1] ?? '');
    expect(alarm.link.getAttribute('href')).toMatch(/^sms:\?&body=/);
    expect(body()).toBe(alarm.words.value);
    type('person1Phone', '+1 (212) 555-0100');
    fireEvent.change(alarm.words, { target: { value: 'Help & come? 5th Ave #2' } });
    expect(alarm.link.getAttribute('href')).toMatch(/^sms:\+?2125550100\?&body=/);
    expect(body()).toBe('Help & come? 5th Ave #2');
    for (const key of ['messageTraces', 'messageSends', 'smsTo', 'smsChoose'])
      expect(t(`plan.${key}`).length).toBeGreaterThan(20);
  });
});

test('an emptied message stays empty until it is written anew', async () => {
  const { message } = await open();
  const { words } = message('falseAlarm');
  fireEvent.change(words, { target: { value: '' } });
  expect(words.value).toBe('');
  fireEvent.change(words, { target: { value: 'All good' } });
  expect([words.value, readTyped('plan.falseAlarm')]).toEqual(['All good', 'All good']);
});

test('ready words that were not changed do not count as typed', async () => {
  const { message } = await open();
  const { words } = message('alarm');
  const ready = words.value;
  fireEvent.change(words, { target: { value: `${ready}here` } });
  fireEvent.change(words, { target: { value: ready } });
  expect(readTyped('plan.alarm')).toBe('');
});

test.each([
  [true, 'plan.copied'],
  [false, 'plan.notCopied'],
])('copying, when it works: %s, is told', async (works, says) => {
  const { t, message, copied } = await open('en', works);
  const alarm = message('alarm');
  await alarm.press('plan.copy');
  expect(copied).toEqual([alarm.words.value]);
  expect(alarm.said()).toBe(t(says));
});

test('the share sheet gets the words and nothing else; one taken back or missing is told apart', async () => {
  const { t, message } = await open();
  const alarm = message('alarm');
  await alarm.press('plan.share');
  expect(alarm.said(), 'a browser without it').toBe(t('plan.noShare'));
  const share = vi.fn(async (_: unknown) => undefined);
  Object.assign(navigator, { share });
  await alarm.press('plan.share');
  expect(share.mock.calls).toEqual([[{ text: alarm.words.value }]]);
  expect(alarm.said()).toBe('');
  share.mockRejectedValueOnce(new DOMException('no', 'AbortError'));
  await alarm.press('plan.share');
  expect(alarm.said(), 'the reader thought better of it').toBe('');
  share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  await alarm.press('plan.share');
  expect(alarm.said()).toBe(t('plan.noShare'));
});
