import { readFileSync } from 'node:fs';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { describeEngines, type OnSite } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { installFakeSpeech, VOICES } from '../support/fakeSpeech.ts';
import { guideWords } from '../support/toolPages.ts';
import { CONTENT, viewOf, wordsOfView } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

/** The cards as locales/ has them: the blocks each quotes, by name. */
const CARDS = (CONTENT.topics.card?.parts ?? []).flatMap(({ id, topic, blocks }) =>
  topic ? [{ id, names: blocks.flatMap((block) => (block.kind === 'quote' ? [block.from] : [])) }] : [],
);
const says = async (tag: string, id: string) => wordsOfView(await viewOf(id, tag));

interface Opened {
  tab: ChromiumPage;
  raw: Page;
  /** Opens a page and waits until the app has taken it over, and until something is there. */
  open(path: string, there: string): Promise<void>;
}
interface Phone extends BrowserContextOptions {
  before?: (context: BrowserContext) => Promise<unknown>;
}
/** A phone of its own without a worker, which may lack or have something before any page is opened. */
const onPhone = (onSite: OnSite, { before, ...options }: Phone, act: (opened: Opened) => Promise<void>) =>
  onSite('production', async ({ engine, server }) => {
    const viewport = { width: 390, height: 844 };
    const tab = await openTab(engine, { viewport, serviceWorkers: 'block', ...options });
    await before?.(tab.raw.context());
    const open = async (path: string, there: string) => {
      await tab.goto(server.origin + path);
      await hydrated(tab);
      await tab.raw.locator(there).first().waitFor();
    };
    try {
      await act({ tab, raw: tab.raw, open });
    } finally {
      await tab.close();
    }
  });

/** Width of a picture, and how many of its pixels are white and how many dark, over its upper and its lower half. */
const PIXELS = (bytes: Buffer) => `
  const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (each) => each.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const found = { width, white: 0, upper: 0, lower: 0, other: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = data.slice(at, at + 3);
    if (red !== green || green !== blue) found.other += 1;
    else if (red > 250) found.white += 1;
    else if (red < 60) found[at < data.length / 2 ? 'upper' : 'lower'] += 1;
  }
  return found`;
const MISSING = `
  for (const name of ['wakeLock', 'share', 'clipboard']) delete Navigator.prototype[name];
  delete window.speechSynthesis;
  Object.defineProperty(window, 'speechSynthesis', { value: undefined });`;
const PRESENT = `
  globalThis.__name = (made) => made;
  window.kyrShared = [];
  const put = (name, value) => Object.defineProperty(navigator, name, { value });
  put('wakeLock', { request: async () => Object.assign(new EventTarget(), { release: async () => undefined }) });
  put('share', async (what) => { kyrShared.push(what) });
  put('clipboard', { writeText: async () => undefined });`;

describeEngines(['chromium'], (onSite) => {
  describe('the card', () => {
    test.each(['light', 'dark'] as const)(
      'turned, in the %s theme: the English and one button over the whole screen, black on white',
      (colorScheme) =>
        onPhone(onSite, { colorScheme }, async ({ tab, raw, open }) => {
          await open('/es/card/', '.actions');
          const english = CARDS[0]?.names.map((name) => guideWords('es', name).english) ?? [];
          const t = await says('es', 'card');
          const turn = raw.getByRole('button', { name: t('card.turn') });
          const paper = () => tab.evaluate(`return getComputedStyle(document.body.parentElement).backgroundColor`);
          expect(await paper(), 'control').toBe(colorScheme === 'dark' ? 'rgb(15, 19, 23)' : 'rgb(255, 255, 255)');
          for (const size of [
            { width: 390, height: 664 },
            { width: 320, height: 568 },
          ]) {
            await raw.setViewportSize(size);
            await turn.click();
            const look = `const dialog = document.querySelector('dialog[open]:modal');
            const over = [];
            for (let x = 0; x < 10; x += 1) for (let y = 0; y < 20; y += 1)
              over.push(dialog.contains(document.elementFromPoint((x + 0.5) * innerWidth / 10, (y + 0.5) * innerHeight / 20)));
            const inks = [...dialog.querySelectorAll('*'), dialog].filter((each) => each.textContent).map((each) => getComputedStyle(each).color);
            const cut = [...dialog.querySelectorAll('p, button')].filter((each) => {
              const { left, right, top, bottom } = each.getBoundingClientRect();
              return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
            });
            return { words: dialog.innerText.split('\\n').filter(Boolean), over: over.every(Boolean), inks: [...new Set(inks)], cut: cut.length,
              paper: getComputedStyle(dialog).backgroundColor, taps: dialog.querySelectorAll('a, button, input').length }`;
            expect(await tab.evaluate(look)).toEqual({
              words: [...english, t('card.turnBack')],
              over: true,
              inks: ['rgb(0, 0, 0)'],
              cut: 0,
              paper: 'rgb(255, 255, 255)',
              taps: 1,
            });
            await raw.getByRole('button', { name: t('card.turnBack') }).click();
            await waitFor(tab, `return !document.querySelector('dialog')`);
            expect(await turn.evaluate((each) => each === document.activeElement)).toBe(true);
          }
        }),
    );

    test.each(['en', 'ar'])('in %s is saved as a picture that is not blank', (tag) =>
      onPhone(onSite, { colorScheme: 'dark' }, async ({ tab, raw, open }) => {
        await open(`/${tag}/card/`, '.actions');
        const t = await says(tag, 'card');
        const [download] = await Promise.all([
          raw.waitForEvent('download'),
          raw.getByRole('button', { name: t('card.picture') }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`card-door-${tag}.png`);
        await raw.getByText(t('card.pictureSaved')).waitFor();
        const file = readFileSync(await download.path());
        expect([file.subarray(1, 4).toString(), file.readUInt32BE(16)]).toEqual(['PNG', 1080]);
        // Pixels are had from a page without our policy, which forbids pictures out of data.
        await tab.goto('about:blank');
        const { upper, lower, white, other } = await tab.evaluate<Record<string, number>>(PIXELS(file));
        expect(upper).toBeGreaterThan(5000);
        expect(lower).toBeGreaterThan(5000);
        expect(white).toBeGreaterThan(((upper ?? 0) + (lower ?? 0)) * 2);
        expect(other).toBe(0);
        await raw.emulateMedia({ colorScheme: 'light' });
        const blank = await raw.screenshot({ clip: { x: 0, y: 0, width: 300, height: 300 } });
        expect(await tab.evaluate(PIXELS(blank)), 'control').toMatchObject({ upper: 0, lower: 0 });
      }),
    );

    test.each(['en', 'ar'])('in %s all five are printed, each whole, and no button', (tag) =>
      onPhone(onSite, { viewport: { width: 720, height: 960 } }, async ({ tab, raw, open }) => {
        await open(`/${tag}/card/`, '.actions');
        const look = `const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
          return { cards: seen('.card').map(({ id }) => id), buttons: seen('button, .btn, nav, dialog').length,
            words: seen('.card p').map((each) => each.textContent), cut: seen('.halves').filter((each) => each.getBoundingClientRect().width > 721).length }`;
        interface Look {
          cards: string[];
          buttons: number;
          words: string[];
          cut: number;
        }
        const screen = await tab.evaluate<Look>(look);
        expect(screen.cards, 'control').toEqual(['door']);
        expect(screen.buttons, 'control').toBeGreaterThan(8);
        await raw.emulateMedia({ media: 'print' });
        const { words, ...printed } = await tab.evaluate<Look>(look);
        expect(printed).toEqual({ cards: ['door', 'street', 'car', 'work', 'detained'], buttons: 0, cut: 0 });
        for (const { names } of CARDS) {
          for (const name of names) {
            const { english, own } = guideWords(tag, name);
            expect(words).toEqual(expect.arrayContaining([english, own]));
          }
        }
        expect((await raw.pdf({ format: 'Letter', preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
      }),
    );
  });

  describe.each([
    ['lacks', MISSING],
    ['has', PRESENT],
  ])('a phone that %s a voice, a lock for the screen, a list of apps and a clipboard', (which, script) => {
    const has = which === 'has';
    const before = async (context: BrowserContext) => {
      await context.addInitScript(script);
      if (has) await context.addInitScript(installFakeSpeech, { voices: VOICES, ends: 4 });
    };
    /** Presses a button and waits for what is said of it, or that nothing is. */
    const press = async ({ raw }: Opened, button: string, said: string) => {
      await raw.getByRole('button', { name: button }).first().click();
      await expect.poll(() => raw.getByRole('status').filter({ hasText: said }).count(), { timeout: 5000 }).toBe(1);
    };

    test('says so in words, and goes on', () =>
      onPhone(onSite, { before }, async (opened) => {
        const { raw, open, tab } = opened;
        const t = await says('en', 'now');
        const screenLine = async () => raw.locator('.screen').first().textContent();
        await open('/en/now/#door-1', '.stage');
        await raw.locator('.screen').waitFor();
        expect(await screenLine()).toContain(t(has ? 'tool.screenOn' : 'tool.screenOff'));
        if (has) {
          await raw.getByRole('button', { name: t('tool.listen') }).click();
          await waitFor(tab, `return kyrSpeech.spoken.some(({ text }) => text.startsWith('Keep the door closed.'))`);
          expect(await raw.getByText(t('tool.noVoiceHere')).count()).toBe(0);
        } else await press(opened, t('tool.listen'), t('tool.noVoiceHere'));
        await raw.getByRole('link', { name: t('tool.next') }).click();
        await waitFor(tab, `return location.hash === '#door-2'`);
        expect(await raw.textContent('.stage')).not.toContain('Keep the door closed.');

        await open('/en/card/', '.actions .screen');
        expect(await screenLine()).toContain(t(has ? 'tool.screenOn' : 'tool.screenOff'));
        if (!has) await press(opened, t('tool.play'), t('tool.noVoice'));

        const plan = await says('en', 'plan');
        await open('/en/plan/', '#plan-alarm');
        await press(opened, plan('plan.copy'), plan(has ? 'plan.copied' : 'plan.notCopied'));
        await raw
          .getByRole('button', { name: plan('plan.share') })
          .first()
          .click();
        await expect.poll(() => raw.getByText(plan('plan.noShare')).count()).toBe(has ? 0 : 1);
        if (has)
          expect(await tab.evaluate('return kyrShared')).toEqual([{ text: await raw.inputValue('#plan-alarm') }]);
        expect(await raw.inputValue('#plan-alarm')).toContain('Immigration agents are with me now.');
        expect(await raw.locator('a[href^="sms:"]').count()).toBe(2);
      }));
  });

  test('hotlines say whether they are open, in New York time on a phone in Tokyo', () =>
    onPhone(onSite, { timezoneId: 'Asia/Tokyo' }, async ({ tab, raw, open }) => {
      const t = await says('ar', 'call');
      const words = JSON.stringify(['open', 'closed', 'holiday'].map((each) => t(`hours.${each}`)));
      const said = (id: string) =>
        tab.evaluate<string | null>(`const all = [...document.querySelectorAll('#${id} *')];
          return all.map((each) => each.textContent.trim()).find((text) => ${words}.includes(text)) ?? null`);
      const TIMES = [
        ['2026-11-23T15:00:00Z', 'open', 'open'],
        ['2026-11-23T23:00:00Z', 'closed', 'open'],
        ['2026-11-22T15:00:00Z', 'closed', 'open'],
        ['2026-11-22T22:00:00Z', 'closed', 'closed'],
        ['2026-11-26T15:00:00Z', 'holiday', 'holiday'],
      ];
      for (const [time = '', city, state] of TIMES) {
        await raw.clock.setFixedTime(time);
        await open('/ar/call/', '#call-moia');
        await expect.poll(() => said('call-311')).not.toBeNull();
        const found = await Promise.all(['call-moia', 'call-new-americans', 'call-311'].map(said));
        expect([time, ...found]).toEqual([time, ...[city, state, 'open'].map((each) => t(`hours.${each}`))]);
        // Where nobody knows the hours, nothing is said.
        expect([await raw.locator('#call-dhs-oig').count(), await said('call-dhs-oig')]).toEqual([1, null]);
      }
    }));
});
