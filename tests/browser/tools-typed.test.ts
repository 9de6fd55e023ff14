import { setTimeout as pause } from 'node:timers/promises';
import type { Dialog, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { describeEngines, type Visit } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { everythingHeld, openAndSave } from '../support/saving.ts';

const NAME = 'Xochitl Ocampo';
const PHONE = '347-555-0199';
/** Nothing of the guide has these. */
const TRACES = ['Xochitl', '5550199', '555-0199'];
/** Where in the browser a text lies: every kind of storage a page has, the address and the history. */
const PLACES_OF = (traces: string[]) => `
  const found = [];
  const look = (place, text) => { if (${JSON.stringify(traces)}.some((trace) => String(text).includes(trace))) found.push(place) };
  look('local', JSON.stringify({ ...localStorage }));
  look('session', JSON.stringify({ ...sessionStorage }));
  look('cookie', document.cookie);
  look('address', decodeURIComponent(location.href));
  look('state', JSON.stringify(history.state));
  look('name', name);
  for (const each of await caches.keys()) {
    const cache = await caches.open(each);
    for (const request of await cache.keys()) {
      look('cache', decodeURIComponent(request.url) + await (await cache.match(request)).text());
    }
  }
  for (const { name: base } of await indexedDB.databases()) {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const open = await done(indexedDB.open(base));
    for (const store of open.objectStoreNames) {
      const records = await done(open.transaction(store).objectStore(store).getAll());
      look('base', JSON.stringify(records));
    }
    open.close();
  }
  return [...new Set(found)]`;

/** Every request of a browser, with all it carries, as one text each. */
function requests(page: Page): string[] {
  const sent: string[] = [];
  page.context().on('request', (request) => {
    sent.push(decodeURIComponent(request.url()) + JSON.stringify(request.headers()) + (request.postData() ?? ''));
  });
  return sent;
}
const traced = (texts: string[]) => texts.filter((text) => TRACES.some((trace) => text.includes(trace)));

/** Opens the plan in the tab of a visit and waits until it can be typed into. */
async function plan({ page, open }: Pick<Visit, 'page' | 'open'>): Promise<Page> {
  await open('/en/plan/');
  const { raw } = page as ChromiumPage;
  await raw.locator('#plan-person1').waitFor();
  return raw;
}
/** Types as a person does. */
async function typeIn(raw: Page, id: string, text: string): Promise<void> {
  await raw.click(`#${id}`);
  await raw.keyboard.type(text);
}
/** Follows a link in the bar at the bottom, or goes back, and waits for the page. */
async function go(raw: Page, how: 'back' | string, id: string): Promise<void> {
  if (how === 'back') await raw.goBack();
  else await raw.click(how);
  await raw.locator(`main[data-page=${id}]`).waitFor();
}

/** The questions a tab asks before it goes, each answered at once. */
function questions(raw: Page, stay: () => boolean): string[] {
  const asked: string[] = [];
  raw.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.type());
    void (stay() ? dialog.dismiss() : dialog.accept());
  });
  return asked;
}

describeEngines(['chromium'], (onSite) => {
  test('what is typed stays through other pages and languages, and lies nowhere but in the open page', () =>
    onSite('v1', async (visit) => {
      const { page, server } = visit;
      await openAndSave(visit);
      const raw = await plan(visit);
      await everythingHeld(page);
      const sent = requests(raw);
      await page.evaluate('window.kyrSame = true');
      await typeIn(raw, 'plan-person1', NAME);
      await typeIn(raw, 'plan-person1Phone', PHONE);
      await typeIn(raw, 'plan-medicines', `${NAME}: insulin`);
      const nowhere = async () => expect(await page.evaluate(PLACES_OF(TRACES))).toEqual([]);
      await nowhere();
      await go(raw, '.dock a[href="/en/card/"]', 'card');
      await nowhere();
      await go(raw, '.dock a[href="/en/call/"]', 'call');
      await nowhere();
      await go(raw, 'back', 'card');
      await go(raw, 'back', 'plan');
      const values = () =>
        raw.$$eval('#plan-person1, #plan-person1Phone, #plan-medicines', (all) =>
          all.map((each) => (each as HTMLInputElement).value),
        );
      expect(await values()).toEqual([NAME, PHONE, `${NAME}: insulin`]);
      await raw.click('#languages a[hreflang=es]');
      await waitFor(
        page,
        `return document.documentElement.lang === 'es' && document.querySelector('#plan-person1') !== null`,
      );
      expect(await values()).toEqual([NAME, PHONE, `${NAME}: insulin`]);
      expect(await page.evaluate('return window.kyrSame'), 'the same document').toBe(true);
      await nowhere();
      expect(traced([...sent, JSON.stringify(server.log)])).toEqual([]);

      // The same look finds it wherever it is put.
      await page.evaluate(`
        localStorage.setItem('a', 'Xochitl'); sessionStorage.setItem('a', 'Xochitl'); document.cookie = 'a=Xochitl';
        history.replaceState({ a: 'Xochitl' }, '', '#Xochitl'); window.name = 'Xochitl';
        await (await caches.open('planted')).put('/x', new Response('Xochitl'));
        const open = indexedDB.open('planted');
        open.onupgradeneeded = () => open.result.createObjectStore('s', { autoIncrement: true }).add('Xochitl');
        await new Promise((resolve) => { open.onsuccess = resolve; });
        open.result.close();
        await fetch('/en/?q=Xochitl');
        return true`);
      expect(await page.evaluate(PLACES_OF(TRACES))).toEqual([
        'local',
        'session',
        'cookie',
        'address',
        'state',
        'name',
        'cache',
        'base',
      ]);
      expect(traced(sent)).not.toEqual([]);
    }));

  test('reloading or closing asks only while something is typed; after a reload it is gone; Leave never asks', () =>
    onSite('production', async (visit) => {
      const { page } = visit;
      const raw = await plan(visit);
      let stay = true;
      const asked = questions(raw, () => stay);
      const value = () => raw.inputValue('#plan-person1');
      const reload = async () => {
        await page.evaluate('window.kyrSame = true; setTimeout(() => location.reload()); return true');
        await pause(600);
      };
      // A browser asks nothing of a page that was never touched.
      await typeIn(raw, 'plan-person1', 'A');
      await raw.keyboard.press('Backspace');
      await reload();
      await raw.locator('#plan-person1').waitFor();
      expect(asked, 'nothing typed').toEqual([]);
      expect(await page.evaluate('return window.kyrSame ?? false')).toBe(false);

      await typeIn(raw, 'plan-person1', NAME);
      await reload();
      expect(asked).toEqual(['beforeunload']);
      expect([await value(), await page.evaluate('return window.kyrSame ?? false')]).toEqual([NAME, true]);
      await raw.close({ runBeforeUnload: true });
      await expect.poll(() => asked.length).toBe(2);
      expect([raw.isClosed(), await value()]).toEqual([false, NAME]);
      // From another page of the app too.
      await go(raw, '.dock a[href="/en/call/"]', 'call');
      await reload();
      expect(asked).toHaveLength(3);
      await go(raw, 'back', 'plan');
      stay = false;
      await reload();
      await raw.locator('#plan-person1').waitFor();
      expect([asked.length, await value(), await page.evaluate('return window.kyrSame ?? false')]).toEqual([
        4,
        '',
        false,
      ]);

      await typeIn(raw, 'plan-person1', NAME);
      stay = true;
      await raw.click('header a[href="/leave/"]');
      await waitFor(page, `return location.pathname === '/leave/' && document.readyState === 'complete'`);
      expect(await raw.textContent('h1')).toBe('Kitchen measures');
      expect(asked).toHaveLength(4);
    }));

  test.each([
    ['message', 'a[href^="sms:"]'],
    ['call', 'main a[href^="tel:"]'],
  ])('a %s does not ask, though the browser takes it for leaving', (what, tapped) =>
    onSite('production', async (visit) => {
      const raw = await plan(visit);
      const asked = questions(raw, () => true);
      await typeIn(raw, 'plan-person1Phone', PHONE);
      if (what === 'call') await go(raw, '.dock a[href="/en/call/"]', 'call');
      await visit.page.evaluate('setTimeout(() => location.reload()); return true');
      await expect.poll(() => asked).toEqual(['beforeunload']);
      // This browser has no app for messages or calls: it starts to go there, and stays.
      const [handed] = await Promise.all([
        raw.waitForEvent('requestfailed', { predicate: (request) => /^(sms|tel):/.test(request.url()) }),
        raw.locator(tapped).first().click(),
      ]);
      expect(handed.isNavigationRequest()).toBe(true);
      await pause(300);
      expect(asked).toEqual(['beforeunload']);
    }),
  );

  test('the message holds the words and the number typed; the worksheet gives spellings and the whole A-number; nothing is asked for', () =>
    onSite('production', async ({ engine, server }) => {
      const tab = await openTab(engine, { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
      try {
        const open = (path: string) => tab.goto(server.origin + path);
        const raw = await plan({ page: tab, open });
        await raw.waitForLoadState('networkidle');
        const sent = requests(raw);
        const message = async (nth: number) =>
          decodeURIComponent((await raw.getAttribute(`a[href^="sms:"] >> nth=${nth}`, 'href')) ?? '');
        const ready =
          'Immigration agents are with me now. They may hold me. Please call a lawyer for me. Hotlines answer by day. ' +
          'City: \n800-354-0365. State, on weekends too: \n1-800-566-7636. Place: ';
        expect(await message(0)).toBe(`sms:?&body=${ready}`);
        expect(await raw.getByText('You choose the person and send it there.').count()).toBe(2);
        await typeIn(raw, 'plan-person1Phone', '+1 (347) 555-0199');
        await raw.focus('#plan-alarm');
        await raw.keyboard.press('Control+End');
        await raw.keyboard.type('Main St & 5th, #3');
        expect(await message(0)).toBe(`sms:+3475550199?&body=${ready}Main St & 5th, #3`);
        expect(await message(1)).toBe('sms:+3475550199?&body=False alarm. I am OK. Please tell anyone you called.');
        expect(sent).toEqual([]);

        await open('/en/locator/');
        await raw.locator('#locator-given').waitFor();
        await raw.waitForLoadState('networkidle');
        sent.length = 0;
        const rows = () =>
          raw.$$eval('.variants tbody tr', (all) =>
            all.map((each) => [...each.children].map((cell) => cell.textContent?.trim()).join('|')),
          );
        await typeIn(raw, 'locator-given', 'José');
        await typeIn(raw, 'locator-family', 'García Núñez');
        const spellings = await rows();
        expect(spellings.slice(0, 3)).toEqual(['José|García Núñez', 'Jose|Garcia Nunez', 'Jose|Garcia-Nunez']);
        for (const each of ['Jose|Garcia', 'Jose|Nunez', 'Jose|Nunez Garcia']) expect(spellings).toContain(each);
        expect(await raw.locator('.variants').isVisible()).toBe(true);
        await typeIn(raw, 'locator-aNumber', 'a 12-345-67');
        expect(await raw.locator('[role=status] .tel').allTextContents()).toEqual(['A 001 234 567', '001234567']);
        expect(sent).toEqual([]);
        await raw.evaluate(() => fetch('/release.json'));
        expect(sent, 'control').toHaveLength(1);
      } finally {
        await tab.close();
      }
    }));

  describe.each(['en', 'ar'])('on paper, in %s', (tag) => {
    test('the plan has its fields with what was typed, and no button', () =>
      onSite('production', async ({ engine, server }) => {
        const tab = await openTab(engine, { viewport: { width: 720, height: 960 }, serviceWorkers: 'block' });
        try {
          await tab.goto(`${server.origin}/${tag}/plan/`);
          const { raw } = tab;
          await raw.locator('#plan-person1').waitFor();
          const fields = await raw.locator('.field').count();
          await raw.fill('#plan-person1', NAME);
          await raw.fill('#plan-person1Phone', PHONE);
          await raw.fill('#plan-medicines', `${NAME}: insulin, 10 units\nLuz: inhaler`);
          const look = `const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
            return { buttons: seen('button, .btn, input, textarea, nav').length, fields: seen('main .field').length,
              empty: seen('main .field .line').filter((each) => each.textContent === '').length,
              written: seen('main .field .line').map((each) => each.innerText.trim()).filter(Boolean),
              cut: seen('main .field .line').filter((each) => each.scrollWidth > each.clientWidth + 1).length }`;
          expect(await tab.evaluate(look), 'control').toMatchObject({ written: [], fields: fields });
          expect((await tab.evaluate<{ buttons: number }>(look)).buttons).toBeGreaterThan(20);
          await raw.emulateMedia({ media: 'print' });
          const printed = await tab.evaluate<{ fields: number; empty: number }>(look);
          expect(printed).toMatchObject({
            buttons: 0,
            cut: 0,
            written: [NAME, PHONE, `${NAME}: insulin, 10 units\nLuz: inhaler`],
          });
          // All but the two ready messages, which are no part of the sheet.
          expect([printed.fields, printed.empty]).toEqual([printed.empty + 3, printed.fields - 3]);
          expect(printed.fields).toBeGreaterThan(25);
          expect((await raw.pdf({ format: 'Letter' })).subarray(0, 5).toString()).toBe('%PDF-');
        } finally {
          await tab.close();
        }
      }));
  });
});
