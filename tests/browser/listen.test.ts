import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { type FakeSpeech, type FakeVoice, installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart, saved, type Watch, watch } from '../support/watch.ts';

const root = siteDir('production');
const phone = { viewport: { width: 390, height: 844 } };
let server: FaultServer;
let engine: Engine | null;
let tab: ChromiumPage;
let seen: Watch;

beforeAll(async () => {
  server = await startFaultServer(root);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  server.clearFaults();
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  await server?.stop();
});

/** Opens a page on a device with these voices, which end what they speak after some milliseconds or only when told. */
async function open(path: string, voices: FakeVoice[] | null, { ends, ...options }: Record<string, unknown> = {}) {
  tab = await openTab(engine as Engine, { ...phone, ...options });
  const context = tab.raw.context();
  // The bundler of the tests marks functions with a helper that only its own scripts know.
  await context.addInitScript('globalThis.__name = (made) => made');
  await context.addInitScript(installFakeSpeech, { voices, ...(typeof ends === 'number' && { ends }) });
  await noteFromStart(context);
  seen = watch(context, server.origin);
  await tab.goto(server.origin + path);
  await hydrated(tab);
}

const press = (nth: number) => tab.evaluate(`document.querySelectorAll('.player button')[${nth}].click()`);
const [PAUSE, STOP, BACK, NEXT] = [0, 1, 2, 3];
const listen = () => tab.evaluate(`document.querySelector('.sign .tools button').click()`);
const now = () => tab.evaluate<string | null>('return kyrSpeech.now()');
const said = () => tab.evaluate<FakeSpeech['spoken']>('return kyrSpeech.spoken.filter(({ text }) => text)');
const speaking = () => waitFor(tab, 'return kyrSpeech.now() !== null', { label: 'a voice' });
const MARKED = `[...document.querySelectorAll('[data-speaking]')].map(({ id }) => id).join()`;

test('a whole topic is heard in the order of the page, each block marked and on the screen, and nothing is asked of anybody', async () => {
  await open('/es/door/', VOICES, { ends: 4 });
  await saved(tab);
  await waitFor(tab, `return !document.querySelector('.meter')`);
  await tab.evaluate(`
    window.kyrMarks = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!target.hasAttribute('data-speaking')) continue;
        const { top, bottom } = target.getBoundingClientRect();
        kyrMarks.push({ id: target.id, seen: top >= 0 && bottom <= document.querySelector('.player').getBoundingClientRect().top + 1 });
      }
    }).observe(document, { attributes: true, attributeFilter: ['data-speaking'], subtree: true });`);
  await settled();
  const asked = server.log.length;
  await listen();
  await waitFor(tab, `return kyrSpeech.spoken.length > 20 && !document.querySelector('.player')`);

  const marks = await tab.evaluate<{ id: string; seen: boolean }[]>('return kyrMarks');
  const rows = `.blk > * > li[id], .blk > .p[id], section.blk[id], #about-h`;
  const order = await tab.evaluate<string[]>(`return [...document.querySelectorAll('${rows}')].map(({ id }) => id)`);
  expect(marks.map(({ id }) => id)).toEqual(order);
  expect(marks.filter((mark) => !mark.seen)).toEqual([]);
  expect(order.length).toBeGreaterThan(30);

  const spoken = await said();
  const at = spoken.findIndex(({ text }) => text === 'I do not consent to you coming in.');
  const around = spoken.slice(at - 1, at + 2).map(({ voice, lang }) => [voice, lang]);
  expect(around).toEqual([
    ['Español', 'es-US'],
    ['English', 'en-US'],
    ['Español', 'es-US'],
  ]);
  expect(new Set(spoken.map(({ voice }) => voice))).toEqual(new Set(['Español', 'English']));
  expect(server.log.slice(asked)).toEqual([]);
  expect([seen.foreign, seen.errors]).toEqual([[], []]);
  expect(await tab.evaluate('return kyrNotes')).toEqual({ violations: [], states: ['ready'] });
  // What would have been noticed.
  await tab.evaluate(`return fetch('/urgent.json?control', { cache: 'no-store' }).then(() => 0)`);
  expect(server.log.length).toBeGreaterThan(asked);
});

/** Waits until the page asks for nothing more, such as other languages. */
async function settled(): Promise<void> {
  for (let before = -1; before !== server.log.length; ) {
    before = server.log.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

test('pause, next, previous and stop do what they say', async () => {
  await open('/en/door/', VOICES);
  await listen();
  await speaking();
  expect(await now()).toBe('Agents are at my door');
  await press(NEXT);
  await waitFor(tab, `return kyrSpeech.now()?.startsWith('Ask who')`);
  await press(PAUSE);
  expect(await now()).toBeNull();
  await press(BACK);
  expect([await now(), await tab.evaluate(`return ${MARKED}`)]).toEqual([null, 'keep-door-closed']);
  await press(PAUSE);
  await speaking();
  await press(STOP);
  expect([await now(), await tab.evaluate(`return ${MARKED} + document.querySelectorAll('.player').length`)]).toEqual([
    null,
    '0',
  ]);
});

describe('leaving the page silences it at once', () => {
  test('by a link in the app', async () => {
    await open('/en/door/', VOICES);
    await listen();
    await speaking();
    await tab.raw.click('.dock a[href="/en/call/"]');
    await waitFor(tab, `return document.querySelector('[data-page=call]') !== null`);
    const before = (await said()).length;
    expect(await now()).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await said()).length).toBe(before);
  });

  test('by Leave, before the neutral page comes', async () => {
    await open('/en/door/', VOICES, { serviceWorkers: 'block' });
    server.fault('/leave/', 'delay', { ms: 1500 });
    await listen();
    await speaking();
    const left = `document.querySelector('header a[href="/leave/"]').click(); await null; return kyrSpeech.now()`;
    expect(await tab.evaluate(left)).toBeNull();
  });
});

test('where no voice of the device speaks the language it says so; a voice of the network is never used', async () => {
  await open('/ar/door/', [
    { name: 'Network', lang: 'ar-SA', localService: false, default: true },
    ...VOICES.filter(({ lang }) => lang.startsWith('en')),
  ]);
  await listen();
  const told = await waitFor<string>(tab, `return document.querySelector('.sign [role=status]')?.textContent`);
  expect(told).toMatch(/لا يوجد في هذا الهاتف صوت/);
  expect(await said()).toEqual([]);
});

test('where its script cannot be had it says so, and a second press tries again', async () => {
  await open('/en/door/', VOICES, { serviceWorkers: 'block' });
  server.fault(/Player-/, 'reset');
  await listen();
  const told = await waitFor<string>(tab, `return document.querySelector('.sign [role=status]')?.textContent`);
  expect(told).toMatch(/could not be loaded/);
  server.clearFaults();
  await listen();
  await speaking();
});

const SCREENS = [
  ['a phone', phone],
  ['320 px, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['320 px, text of 125 %', { viewport: { width: 320, height: 640 }, text: 20 }],
  ['390 px, text of 150 %', { ...phone, text: 24 }],
  ['320 px, text of 200 %', { viewport: { width: 320, height: 640 }, text: 32 }],
  ['a low screen', { viewport: { width: 740, height: 340 } }],
] as const;

test.each(SCREENS)(
  'on %s the controls cover no other bar, are large enough, and axe finds nothing wrong',
  async (_, look) => {
    const { text, ...options } = { text: 16, ...look };
    await open('/es/door/', VOICES, { ...options, serviceWorkers: 'block' });
    const session = await tab.raw.context().newCDPSession(tab.raw);
    await session.send('Page.setFontSizes', { fontSizes: { standard: text } });
    await listen();
    await speaking();
    const found = await tab.evaluate<Record<string, number>>(`
    const box = (query) => document.querySelector(query).getBoundingClientRect();
    const dock = getComputedStyle(document.querySelector('.dock')).position === 'sticky' ? box('.dock').top : innerHeight;
    const buttons = [...document.querySelectorAll('.player button')].map((each) => each.getBoundingClientRect());
    document.getElementById('languages').scrollIntoView();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { x, y, width, height } = box('.player');
    return {
      covered: document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.player') ? 0 : 1,
      over: Math.max(0, Math.round(box('.player').bottom - dock)),
      gap: Math.max(0, Math.round(dock - box('.player').bottom - 8)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      low: Math.min(...buttons.map(({ height }) => height)),
      share: box('.player').height / innerHeight,
    };`);
    expect(found).toMatchObject({ covered: 0, over: 0, gap: 0, wide: 0 });
    expect(found.low).toBeGreaterThanOrEqual(48);
    expect(found.share).toBeLessThan(0.5);
    await tab.evaluate(axe.source);
    const told = await tab.evaluate(`
    const { violations } = await axe.run('main', { rules: { 'color-contrast-enhanced': { enabled: true } } });
    return violations.map(({ id, nodes }) => id + ': ' + nodes[0].html)`);
    expect(told).toEqual([]);
  },
);
