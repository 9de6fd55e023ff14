import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { configLink } from '../../src/features/kiosk/config.ts';
import { STORAGE_KEYS } from '../../src/platform/storageKeys.ts';
import { type ChromiumPage, openTab, openWithoutScripts } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { type FaultServer, startFaultServer } from '../support/faultServer.ts';
import {
  CODE,
  CONFIG,
  firstScreen,
  holdSign,
  openTablet,
  plantSetUp,
  touchLanguage,
  touchSituation,
  typeCode,
} from '../support/kiosk.ts';
import { findPdfReader, pdfPages } from '../support/pdfPages.ts';
import { readCode } from '../support/readCode.ts';
import { siteDir } from '../support/sites.ts';
import { noteFromStart, watch } from '../support/watch.ts';
import { WIDE } from '../support/wide.ts';

let server: FaultServer;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  server = await startFaultServer(siteDir('production'));
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  await server?.stop();
});

const here = () => engine as Engine;
const main = () => tab.evaluate<string>(`return document.querySelector('main').innerText`);
const alert = () => tab.evaluate<string>(`return document.querySelector('[role=alert]')?.innerText ?? ''`);

describe('setting up', () => {
  test('says what is wrong and keeps what was typed; then the first screen comes, also after a restart', async () => {
    tab = await openTab(here(), { viewport: { width: 1280, height: 800 }, hasTouch: true });
    const notes = watch(tab.raw.context(), server.origin);
    await noteFromStart(tab.raw.context());
    await tab.goto(`${server.origin}/kiosk/`);
    const start = tab.raw.getByRole('button', { name: 'Start' });
    await start.waitFor();
    const field = (name: string) => tab.raw.getByLabel(name, { exact: true });
    const refuse = async (words: string) => {
      await start.click();
      await waitFor(tab, `return document.querySelector('[role=alert]')?.innerText.includes(${JSON.stringify(words)})`);
    };
    await refuse('name of this place');
    await field('Name of this place').fill(CONFIG.place);
    await tab.raw.getByLabel('seconds').fill('10');
    await refuse('from 20 to 300');
    await tab.raw.getByLabel('seconds').fill('60');
    await field('Number').fill('718-555-0100');
    await refuse('needs a name');
    await field('Whose line it is').fill('Front desk');
    await refuse('6 to 12 digits');
    await field('Code').fill(CODE);
    await field('The same code again').fill('246811');
    await refuse('not the same');
    await field('The same code again').fill(CODE);
    for (const name of ['العربية', 'বাংলা']) await tab.raw.getByRole('checkbox', { name }).uncheck();
    await tab.raw.getByRole('listitem').filter({ hasText: '简体中文' }).getByRole('button').click();
    await start.click();
    await firstScreen(tab);
    const offered = `return [...document.querySelectorAll('.k-languages button')].map(({ lang }) => lang)`;
    const wanted = await tab.evaluate<string[]>(offered);
    expect(wanted.toSorted()).toEqual(['en', 'es', 'zh-Hans']);
    expect(wanted.indexOf('zh-Hans')).toBeLessThan(2);
    const kept = await tab.evaluate<string>(`return localStorage.getItem('${STORAGE_KEYS.kiosk}')`);
    expect(kept).toContain(CONFIG.place);
    expect(kept).not.toContain(CODE);
    await tab.reload();
    await firstScreen(tab);
    expect(await tab.evaluate(offered)).toEqual(wanted);
    expect([await tab.evaluate('return kyrNotes.violations'), notes.errors, notes.foreign]).toEqual([[], [], []]);
  });

  test('comes by a link from another tablet, without its code; a damaged link is told', async () => {
    tab = await openTab(here());
    await tab.goto(configLink(server.origin, { ...CONFIG, languages: ['ar', 'en'], theme: 'dark' }));
    const place = tab.raw.getByLabel('Name of this place');
    await place.waitFor();
    expect(await place.inputValue()).toBe(CONFIG.place);
    expect(await tab.raw.getByLabel('Code', { exact: true }).inputValue()).toBe('');
    expect(await tab.raw.getByLabel('Dark').isChecked()).toBe(true);
    await tab.goto('about:blank');
    await tab.goto(`${configLink(server.origin, CONFIG).slice(0, -12)}`);
    await place.waitFor();
    expect(await alert()).toContain('damaged');
  });

  test('a tablet that is set up takes another set-up only after its code', async () => {
    tab = await openTablet(here(), server.origin);
    await tab.goto('about:blank');
    await tab.goto(configLink(server.origin, { ...CONFIG, place: 'Elsewhere' }));
    await tab.raw.locator('.k-pad').waitFor();
    expect(await main()).not.toContain('Elsewhere');
    await typeCode(tab, CODE);
    const place = tab.raw.getByLabel('Nombre de este lugar').or(tab.raw.getByLabel('Name of this place'));
    await place.waitFor();
    expect(await place.inputValue()).toBe('Elsewhere');
  });

  test('without scripts the document leads to the guide', async () => {
    tab = await openWithoutScripts(here(), `${server.origin}/kiosk/`);
    expect(
      await tab.evaluate(`return [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))`),
    ).toContain('/es/');
    await tab.raw.getByRole('link', { name: 'Español' }).click();
    await tab.raw.waitForURL('**/es/');
  });

  test('no touch leads out while its script is still on the way; where it never comes, the guide is led to', async () => {
    tab = await openTab(here(), { serviceWorkers: 'block' });
    await plantSetUp(tab.raw.context());
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    await tab.raw.route('**/assets/**', async (route) => {
      await late;
      await route.continue();
    });
    await tab.raw.goto(`${server.origin}/kiosk/`, { waitUntil: 'commit' });
    const list = tab.raw.locator('.chooser ul');
    await list.waitFor({ state: 'attached' });
    const box = await list.boundingBox();
    if (!box) throw new Error('There is no list');
    const under = () =>
      tab.evaluate<boolean>(`return !!document.elementFromPoint(${box.x + 60}, ${box.y + 30})?.closest('a')`);
    expect(await under()).toBe(false);
    // Control: at the end of its time the list can be touched.
    await tab.evaluate(`document.getAnimations().forEach((animation) => animation.finish())`);
    expect(await under()).toBe(true);
    come();
    await firstScreen(tab);
  });
});

describe('a visit', () => {
  test('two touches lead to any situation, with its code to take away; no link leads out', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'es');
    const title = await touchSituation(tab);
    expect(await tab.evaluate(`return document.querySelector('h1').textContent`)).toBeTruthy();
    expect(title.length).toBeGreaterThan(3);
    expect(await main()).toContain('Mantenga la puerta cerrada.');
    expect(await readCode(here(), await tab.raw.locator('.k-take .qr').screenshot())).toBe(`${server.origin}/es/door/`);
    const leading = `return [...document.querySelectorAll('[href]')].filter((each) => each.matches('a, area') && !each.getAttribute('href').startsWith('#')).length`;
    expect(await tab.evaluate(leading)).toBe(0);
    await tab.raw.getByRole('button', { name: 'Llamar' }).tap();
    await waitFor(tab, `return document.querySelectorAll('.k-session .tel').length > 5`);
    expect(await tab.evaluate(leading)).toBe(0);
    // Control: on a phone the same page has them.
    const phone = await openTab(here(), { serviceWorkers: 'block' });
    await phone.goto(`${server.origin}/es/call/`);
    expect(await phone.evaluate(leading)).toBeGreaterThan(10);
    await phone.close();
    await tab.raw.locator('.k-session a.tel').first().tap();
    await tab.raw.locator('.k-big').waitFor();
    const number = await tab.evaluate<string>(`return document.querySelector('.k-number').innerText`);
    expect(await readCode(here(), await tab.raw.locator('.k-big .qr').screenshot())).toBe(
      `tel:+1${number.replaceAll('-', '')}`,
    );
  });

  test('prints the whole page where the place allows it: its words, its address, its day, and no bar', async ({
    skip,
  }) => {
    tab = await openTablet(here(), server.origin, { config: { print: true } });
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    expect(await tab.raw.locator('.k-take button').count()).toBe(2);
    const reader = findPdfReader();
    if (!reader) return skip('pdfjs-dist is not installed');
    const words = (await pdfPages(reader, await tab.raw.pdf({ format: 'Letter' }))).flat().join('').replace(/\s/g, '');
    const shown = await main();
    for (const line of shown.split('\n').filter((each) => each.length > 30)) {
      expect(words).toContain(line.replace(/\s/g, ''));
    }
    expect(words).toContain(`${server.origin.replace('http://', '')}/es/door/`);
    expect(words).toMatch(/Textodel.*202\d-\d\d-\d\d-[0-9a-f]{8}/);
    const bar = (await tab.raw.locator('.k-done').innerText()).replace(/\s/g, '');
    expect(bar.length).toBeGreaterThan(5);
    expect(words).not.toContain(bar);
  });

  test('a page that belongs on a phone of one’s own is shown as a code; sources open here, and the language stays', async () => {
    tab = await openTablet(here(), server.origin, { config: { languages: ['es', 'bn'] } });
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    await tab.raw.locator('.about a', { hasText: 'Avisar de un error' }).tap();
    await tab.raw.locator('.k-big').waitFor();
    expect(await readCode(here(), await tab.raw.locator('.k-big .qr').screenshot())).toBe(
      `${server.origin}/es/mistake/#door`,
    );
    await tab.raw.locator('.k-big button').tap();
    await tab.raw.locator('.about a', { hasText: 'fuentes' }).tap();
    await waitFor(tab, `return document.querySelector('.k-session[data-page^=sources]') !== null`);
    await tab.raw.getByRole('button', { name: 'Inicio' }).tap();
    await waitFor(
      tab,
      `return document.documentElement.lang === 'es' && document.querySelector('.k-session .tile') !== null`,
    );
  });

  test('the English stands beside the words at a touch', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    await tab.raw.locator('[data-in-place]').tap();
    await waitFor(tab, `return document.querySelector('main').innerText.includes('Keep the door closed.')`);
    expect(await main()).toContain('Mantenga la puerta cerrada.');
  });

  test('leaves no place of a page in the address or the history', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'en');
    const began = await tab.evaluate<number>('return history.length');
    for (const at of [1, 2, 3]) {
      await tab.raw.locator('.k-bar button:not(.k-done):not(.k-narrow)').nth(at).tap();
      await waitFor(tab, `return document.querySelector('.k-session h1, .k-session h2') !== null`);
      const place = tab.raw.locator('main a[href^="#"]').first();
      if (await place.count()) await place.tap();
      expect(await tab.evaluate('return [location.href, history.length]')).toEqual([`${server.origin}/kiosk/`, began]);
    }
    expect(await tab.evaluate('return document.title')).toBe(
      await tab.evaluate('return document.querySelector("title").textContent'),
    );
    expect(await tab.evaluate<string>('return document.title')).not.toMatch(/agents|card|paper/i);
  });

  test('Back goes one question back within the paper checker, and off it from the first', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'en');
    const { raw } = tab;
    const back = () => raw.locator('.k-bar').getByRole('button', { name: 'Back' }).tap();
    const shown = (id: string) =>
      waitFor(tab, `return document.getElementById('${id}')?.checkVisibility() === true`, { label: id });
    await raw.locator('.k-bar .k-now').tap();
    await raw.getByRole('link', { name: 'They show or leave a paper' }).tap();
    await shown('q-top');
    for (const [answer, next] of [
      ['A US court or a New York court', 'q-court'],
      ['To search a place', 'q-search-signed'],
    ] as const) {
      await raw.getByRole('link', { name: answer, exact: true }).tap();
      await shown(next);
      // Nobody reads a question sooner: two taps in one place would be one.
      await raw.waitForTimeout(400);
    }
    for (const before of ['q-court', 'q-top']) {
      await back();
      await shown(before);
    }
    await back();
    await waitFor(tab, `return document.querySelector('.k-session').dataset.page === 'now'`, { label: 'off it' });
  });

  test('the drawn keyboard alone writes, and finds', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'en');
    await tab.raw.getByRole('button', { name: 'Search' }).tap();
    const field = tab.raw.locator('input[type=search]');
    await field.waitFor();
    await field.focus();
    await tab.raw.keyboard.type('physical');
    expect(await field.inputValue()).toBe('');
    for (const letter of 'warrant') await tab.raw.getByRole('button', { name: letter, exact: true }).tap();
    expect(await field.inputValue()).toBe('warrant');
    await waitFor(tab, `return [...document.querySelectorAll('.k-session .list a')].length > 2`);
    await tab.raw.locator('.k-session .list a').first().tap();
    await waitFor(tab, `return document.querySelector('.k-session[data-page=search]') === null`);
  });

  test('what cannot be had is told where it is seen, and what is on the screen stays', async () => {
    tab = await openTablet(here(), server.origin);
    // Before the first screen of the visit, which reads on through its tiles while nobody touches them.
    await tab.raw.route('**/es/call/', (route) => route.abort());
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    await tab.evaluate('scrollTo(0, 1500); return true');
    await tab.raw.getByRole('button', { name: 'Llamar' }).tap();
    const told = tab.raw.locator('[role=alert]');
    await told.waitFor();
    expect((await told.boundingBox())?.y).toBeLessThan(800);
    expect(await main()).toContain('Mantenga la puerta cerrada.');
    expect(await tab.evaluate(`return document.querySelector('.k-take .k-address').innerText`)).toContain('/es/door/');
    await tab.raw.unroute('**/es/call/');
    await tab.raw.getByRole('button', { name: 'Llamar' }).tap();
    await waitFor(tab, `return document.querySelectorAll('.k-session .tel').length > 5`);
    expect(await told.count()).toBe(0);
  });

  test('the list of languages is seen from its top, and the letters follow the language', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'es');
    await tab.raw.getByRole('button', { name: 'Buscar' }).tap();
    await tab.raw.getByRole('button', { name: 'ABC' }).tap();
    await tab.evaluate('scrollTo(0, 900); return true');
    await tab.raw.getByRole('button', { name: 'Español' }).last().tap();
    const english = tab.raw.locator('main').getByRole('button', { name: 'English' });
    await english.waitFor();
    expect((await english.boundingBox())?.y).toBeGreaterThan(0);
    expect(await tab.raw.locator('.k-keys').count()).toBe(0);
    await english.tap();
    await tab.raw.getByRole('button', { name: 'q', exact: true }).waitFor();
  });

  test('every page of the bar opens, in every language, without a fault', async () => {
    tab = await openTablet(here(), server.origin);
    const notes = watch(tab.raw.context(), server.origin);
    for (const tag of CONFIG.languages) {
      await touchLanguage(tab, tag);
      const places = await tab.raw.locator('.k-bar button').count();
      for (const at of [1, 2, 3, 4]) {
        await tab.raw.locator('.k-bar button:not(.k-done):not(.k-narrow)').nth(at).tap();
        await waitFor(tab, `return document.querySelector('.k-session h1') !== null`);
        expect(await tab.evaluate(WIDE)).toEqual([]);
      }
      expect(places).toBeGreaterThan(7);
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
    }
    expect(notes.errors.filter((each) => !each.includes('blocked by Playwright'))).toEqual([]);
  });
});

describe('ending a visit', () => {
  const fresh = (mark: string) => tab.evaluate<boolean>(`return window.${mark} === undefined`);

  test('the button brings a fresh document: nothing of the visit is there, and Back reveals nothing', async () => {
    tab = await openTablet(here(), server.origin);
    for (let visit = 0; visit < 2; visit += 1) {
      await touchLanguage(tab, 'es');
      await tab.raw.getByRole('button', { name: 'Está pasando' }).tap();
      await waitFor(tab, `return document.querySelector('.k-session .tool') !== null`);
      await tab.raw.locator('.k-session .tool .tile').first().tap();
      await tab.evaluate('window.visitor = 1; return true');
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
      expect(await fresh('visitor')).toBe(true);
    }
    expect(await tab.evaluate(`return Object.keys(localStorage)`)).toEqual([STORAGE_KEYS.kiosk]);
    let backs = 0;
    for (; backs < 50; backs += 1) {
      await tab.raw.goBack({ timeout: 3000 }).catch(() => null);
      // Before the tablet was first opened there was nothing.
      if (!tab.raw.url().startsWith(server.origin)) break;
      await firstScreen(tab);
      expect(await main()).not.toContain('Mantenga');
    }
    expect(backs).toBeGreaterThan(1);
  });

  test('after sixty seconds it asks in the language being read; a touch goes on, twenty seconds more end it', async () => {
    tab = await openTablet(here(), server.origin, { clock: true });
    await touchLanguage(tab, 'ar');
    await tab.evaluate('window.visitor = 1; return true');
    await tab.raw.clock.runFor(59_000);
    expect(await tab.raw.locator('.k-still').count()).toBe(0);
    await tab.raw.clock.runFor(3000);
    expect(await tab.raw.locator('.k-still').innerText()).toMatch(/[\u0600-\u06ff]/);
    expect(await tab.raw.locator('.k-still').innerText()).toMatch(/1[789]/);
    const page = `return document.querySelector('.k-session').dataset.page`;
    const before = await tab.evaluate(page);
    await tab.raw.locator('.k-still .btn.k').tap();
    await tab.raw.clock.runFor(1000);
    expect([await tab.raw.locator('.k-still').count(), await fresh('visitor')]).toEqual([0, false]);
    expect([await tab.evaluate(page), await tab.raw.locator('.k-big').count()], 'nothing beneath was touched').toEqual([
      before,
      0,
    ]);
    await tab.raw.clock.runFor(61_000);
    expect(await tab.raw.locator('.k-still').count()).toBe(1);
    await tab.raw.clock.runFor(19_500);
    await firstScreen(tab);
    expect(await fresh('visitor')).toBe(true);
  });

  test('the question lies over a code that is shown, and its other button ends the visit', async () => {
    tab = await openTablet(here(), server.origin, { clock: true });
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    await tab.evaluate('window.visitor = 1; return true');
    await tab.raw.locator('.k-take button').first().tap();
    await tab.raw.locator('.k-big').waitFor();
    await tab.raw.clock.runFor(61_000);
    await tab.raw.locator('.k-still .btn:not(.k)').tap();
    await firstScreen(tab);
    expect(await fresh('visitor')).toBe(true);
  });

  test('after eight hours of sleep the first screen comes, without a question', async () => {
    tab = await openTablet(here(), server.origin, { clock: true });
    await touchLanguage(tab, 'en');
    await touchSituation(tab);
    await tab.evaluate('window.visitor = 1; return true');
    await tab.raw.clock.fastForward('08:00:00');
    await firstScreen(tab);
    expect(await fresh('visitor')).toBe(true);
  });

  test('where no document can be had the first screen is drawn in this one, not an error of the browser', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    await tab.raw.context().setOffline(true);
    await tab.raw.locator('.k-done').tap();
    await firstScreen(tab);
    expect(await main()).not.toContain('Mantenga');
    await tab.raw.context().setOffline(false);
  });

  test('a way back in the moment between leaves no dark screen', async () => {
    tab = await openTablet(here(), server.origin);
    await touchLanguage(tab, 'es');
    await touchSituation(tab);
    // The fresh document is on its way, and does not come.
    let asked = 0;
    await tab.raw.route('**/kiosk/', async (route) => {
      if (route.request().isNavigationRequest()) asked += 1;
      else await route.continue();
    });
    await tab.evaluate(`new MutationObserver(() => setTimeout(() => history.back(), 1000))
      .observe(document.documentElement, { attributeFilter: ['hidden'] })`);
    await tab.raw.locator('.k-done').tap();
    await firstScreen(tab);
    expect(asked).toBe(1);
    expect(await main()).not.toContain('Mantenga');
  });
});

describe('the way out', () => {
  test('needs the sign held and the code; wrong tries wait, also after a restart', async () => {
    tab = await openTablet(here(), server.origin, { config: { languages: ['en', 'es'] } });
    await tab.raw.locator('.k-mark').tap();
    expect(await tab.raw.locator('.k-pad').count(), 'a touch is not enough').toBe(0);
    await holdSign(tab);
    for (let tries = 0; tries < 3; tries += 1) {
      await typeCode(tab, '111111');
      await waitFor(tab, `return document.querySelector('.k-pad [role=status]').innerText !== ''`);
    }
    await waitFor(tab, `return /\\d/.test(document.querySelector('.k-pad [role=status]').innerText)`);
    await tab.reload();
    await firstScreen(tab);
    await holdSign(tab);
    expect(await tab.evaluate(`return document.querySelector('.k-pad [role=status]').innerText`)).toMatch(/\d/);
    await tab.evaluate(`localStorage.removeItem('${STORAGE_KEYS.kioskTries}'); return true`);
    await tab.reload();
    await firstScreen(tab);
    await holdSign(tab);
    await typeCode(tab, CODE);
    await waitFor(tab, `return document.querySelector('.k-rows') !== null`);
    expect(await main()).toContain('State of this tablet');
    const link = await tab.raw.locator('textarea').inputValue();
    expect(await readCode(here(), await tab.raw.locator('.k-take .qr').screenshot())).toBe(link);
    await tab.raw.getByRole('button', { name: 'Leave the tablet program' }).click();
    await waitFor(tab, `return location.pathname === '/'`);
  });
});

describe('what a volunteer opened', () => {
  test('closes by itself', async () => {
    tab = await openTablet(here(), server.origin, { clock: true, config: { languages: ['en', 'es'] } });
    await tab.raw.locator('.k-mark').focus();
    await tab.raw.keyboard.down('Enter');
    await tab.raw.clock.runFor(3100);
    await tab.raw.keyboard.up('Enter');
    await tab.raw.locator('.k-pad').waitFor();
    await typeCode(tab, CODE);
    await waitFor(tab, `return document.querySelector('.k-rows') !== null`);
    await tab.raw.clock.runFor(120_000 + 20_500);
    await firstScreen(tab);
  });

  test('stays as it is when everything was removed: nothing saves it again by itself', async () => {
    tab = await openTablet(here(), server.origin, { config: { languages: ['en', 'es'] } });
    await holdSign(tab);
    await typeCode(tab, CODE);
    const buttons = tab.raw.locator('.k-setup > .row .btn');
    await buttons.last().click();
    await tab.raw.locator('.btn.x').click();
    await waitFor(tab, `return document.querySelector('.k-setup [role=status]')?.innerText.length > 10`);
    expect(await buttons.first().isVisible()).toBe(false);
    expect(await tab.evaluate(`return localStorage.getItem('${STORAGE_KEYS.kiosk}')`)).toBe(null);
  });

  test('waits no longer for a clock that was set back', async () => {
    tab = await openTablet(here(), server.origin, { config: { languages: ['en', 'es'] } });
    const ahead = JSON.stringify({ count: 3, at: Date.now() + 365 * 86_400_000 });
    await tab.evaluate(`localStorage.setItem('${STORAGE_KEYS.kioskTries}', '${ahead}'); return true`);
    await holdSign(tab);
    const wait = `return Number(/\\d+/.exec(document.querySelector('.k-pad [role=status]').innerText)?.[0])`;
    expect(await tab.evaluate(wait)).toBeGreaterThan(20);
    await waitFor(tab, `${wait} < 29`, { label: 'the seconds go down' });
  });
});

describe('the way back', () => {
  test('leads to no page that was open before, from the first screen and in a visit', async () => {
    tab = await openTab(here(), { viewport: { width: 1280, height: 800 }, hasTouch: true, serviceWorkers: 'block' });
    await plantSetUp(tab.raw.context());
    await tab.goto(`${server.origin}/en/`);
    await tab.goto(`${server.origin}/kiosk/`);
    await firstScreen(tab);
    const back = async () => {
      await tab.evaluate('history.back(); return true');
      await tab.raw.waitForTimeout(800);
      expect(await tab.evaluate('return location.pathname')).toBe('/kiosk/');
    };
    await back();
    await back();
    for (const tag of ['es', 'ar']) {
      await touchLanguage(tab, tag);
      await touchSituation(tab);
      const title = await tab.evaluate('return document.querySelector("h1").innerText');
      for (let times = 0; times < 3; times += 1) await back();
      expect(await tab.evaluate('return document.querySelector("h1").innerText')).toBe(title);
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
      await back();
    }
  });
});

describe('the screens', () => {
  test.each([
    [1280, 800],
    [800, 1280],
    [1024, 600],
  ])('at %i × %i hold every language and end button, without scrolling sideways', async (width, height) => {
    tab = await openTablet(here(), server.origin, { width, height });
    expect(await tab.evaluate<string[]>(WIDE)).toEqual([]);
    const seen = `return [...document.querySelectorAll('.k-languages button')].every((each) => each.getBoundingClientRect().bottom <= innerHeight)`;
    expect(await tab.evaluate(seen)).toBe(true);
    for (const tag of ['en', 'ar', 'bn']) {
      await touchLanguage(tab, tag);
      expect([tag, await tab.evaluate<string[]>(WIDE)]).toEqual([tag, []]);
      await touchSituation(tab);
      expect([tag, await tab.evaluate<string[]>(WIDE)]).toEqual([tag, []]);
      const end = await tab.evaluate<{ top: number; height: number }>(
        `const { top, height } = document.querySelector('.k-done').getBoundingClientRect(); return { top, height }`,
      );
      expect(end.height).toBeGreaterThanOrEqual(56);
      expect(end.top, 'in the lower half').toBeGreaterThan(height / 2);
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
    }
  });

  test.each(['en', 'ar'])('break no rule of accessibility, in %s', async (tag) => {
    // So tall that the bar at the bottom covers nothing: what is covered cannot be judged.
    tab = await openTablet(here(), server.origin, { height: 6000, config: { languages: [tag, 'es'] } });
    const look = async (name: string) => {
      await tab.evaluate(axe.source);
      const found = await tab.evaluate<string[]>(`
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))`);
      expect([name, ...found]).toEqual([name]);
    };
    await look('first screen');
    await touchLanguage(tab, tag);
    await look('situations');
    await touchSituation(tab);
    await look('topic');
    await tab.raw.locator('.k-bar button').nth(5).tap();
    await waitFor(tab, `return document.querySelector('.k-keys') !== null`);
    await look('search');
    await tab.raw.locator('.k-done').tap();
    await firstScreen(tab);
    await holdSign(tab);
    await look('number pad');
  });

  test('the poster changes its language by cutting; it stands still for those who want nothing to move', async () => {
    const poster = `return document.querySelector('.k-rights').lang`;
    tab = await openTablet(here(), server.origin, { clock: true });
    const first = await tab.evaluate(poster);
    await tab.raw.clock.runFor(6500);
    expect(await tab.evaluate(poster)).not.toBe(first);
    await tab.close();
    tab = await openTablet(here(), server.origin, { clock: true, reducedMotion: 'reduce' });
    await tab.raw.clock.runFor(30_000);
    expect(await tab.evaluate(poster)).toBe(first);
  });

  test('a text older than thirty days asks a volunteer to connect the tablet', async () => {
    tab = await openTablet(here(), server.origin, { clock: true });
    expect(await tab.raw.locator('.k-old').count()).toBe(0);
    await tab.raw.clock.setSystemTime(Date.now() + 400 * 86_400_000);
    await tab.raw.clock.runFor(3_700_000);
    await waitFor(tab, `return document.querySelector('.k-old') !== null`);
  });
});

describe('counting', () => {
  test('only where the volunteer wants it, in sums, and the first screen says so', async () => {
    tab = await openTablet(here(), server.origin, { config: { count: true, languages: ['en', 'es'] } });
    expect(await main()).toContain('No names are kept. This tablet counts visits.');
    for (let visit = 0; visit < 2; visit += 1) {
      await touchLanguage(tab, 'es');
      await touchSituation(tab);
      await tab.raw.locator('.k-done').tap();
      await firstScreen(tab);
    }
    const kept = await tab.evaluate<string>(`return localStorage.getItem('${STORAGE_KEYS.visits}')`);
    expect(Object.values(JSON.parse(kept))).toEqual([{ es: 2, 'es door': 2 }]);
    await holdSign(tab);
    await typeCode(tab, CODE);
    await waitFor(tab, `return document.querySelector('.k-visits td') !== null`);
    const table = await tab.evaluate<string>(`return document.querySelector('.k-visits table').innerText`);
    expect(table).toContain('< 5');
    expect(table, 'few looked at it').not.toContain('door');
    expect(table).not.toMatch(/\b2\b(?!\d|-)/);
    await tab.raw.getByRole('button', { name: 'Erase the counts' }).click();
    expect(await tab.evaluate(`return localStorage.getItem('${STORAGE_KEYS.visits}')`)).toBeNull();
  });
});
