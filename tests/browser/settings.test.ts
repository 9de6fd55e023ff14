import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ChromiumPage } from '../support/chromium.ts';
import { describeEngines, ENGINES, type Visit } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { expectReadable } from '../support/expectReadable.ts';
import { saveEverything, waitForPhase } from '../support/saving.ts';
import { siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');
const STATUS = '/en/status/';
const CHOICES = { size: 'huge', theme: 'dark', contrast: 'more' };
/** What the open document looks like, and what of it is kept. */
const LOOK = `const root = document.documentElement;
  const { size, theme, contrast } = root.dataset;
  const paper = getComputedStyle(root).backgroundColor;
  return { size, theme, contrast, text: getComputedStyle(root).fontSize, paper,
    kept: localStorage.getItem('kyr.look.1') }`;
const CHOSEN = { ...CHOICES, text: '24px', paper: 'rgb(15, 19, 23)', kept: 'size=huge&theme=dark&contrast=more' };
/** Everything in this browser that could be ours, and what a test put beside it. */
const HELD = `const registered = await navigator.serviceWorker.getRegistrations();
  return { caches: (await caches.keys()).sort(), workers: registered.length, keys: Object.keys(localStorage).sort() }`;
const THEIRS = { caches: ['somebody-else'], workers: 0, keys: ['theirs'] };
const PART = `[...document.querySelectorAll('[data-part]')].map(({ dataset }) => dataset.part + ' ' + dataset.gone)`;

/** Presses a radio of a group, as a reader would; the first value is the phone's own. */
const pick = (page: EnginePage, name: string, at: number) =>
  page.evaluate(`document.querySelectorAll('input[name=${name}]')[${at}].click()`);

/** Presses both buttons of the removal. */
async function remove(page: EnginePage): Promise<void> {
  await page.evaluate(`document.querySelector('[aria-labelledby=remove-h] button').click()`);
  await waitFor(page, `const yes = document.querySelector('.btn.x'); yes?.click(); return yes !== null`);
}

/** Everything of ours saved, and something of others' beside it. */
async function savedBesideOthers(visit: Visit): Promise<void> {
  await saveEverything(visit);
  await visit.page.evaluate(`localStorage.setItem('theirs', 'x'); localStorage.setItem('kyr.look.1', 'size=large');
    await (await caches.open('somebody-else')).put('/x', new Response('x')); return true`);
}

describeEngines(ENGINES, (onSite, name) => {
  test('the look chosen shows at once, after a reload, on other pages and on the page of languages', () =>
    onSite('v1', async ({ page, open }) => {
      await open(STATUS);
      await waitFor(page, `return document.querySelector('input[name=size]:not(.waiting *)') !== null`);
      const before = await page.evaluate<Record<string, unknown>>(LOOK);
      expect(before, 'control').not.toMatchObject({ text: CHOSEN.text });
      for (const [group, at] of [
        ['size', 2],
        ['theme', 2],
        ['contrast', 1],
      ] as const)
        await pick(page, group, at);
      expect(await page.evaluate(LOOK)).toEqual(CHOSEN);
      await page.reload();
      await waitFor(page, `return document.documentElement.dataset.size === 'huge'`);
      expect(await page.evaluate(LOOK)).toEqual(CHOSEN);
      for (const path of ['/ar/door/', '/']) {
        await open(path);
        await waitFor(page, `return document.documentElement.dataset.size === 'huge'`, {
          label: `the look on ${path}`,
        });
        expect(await page.evaluate(LOOK)).toEqual(CHOSEN);
      }
      await open(STATUS);
      await waitFor(
        page,
        `return document.querySelector('input[name=size]:checked:not(.waiting *)')?.labels[0].textContent === 'Huge'`,
      );
      for (const group of Object.keys(CHOICES)) await pick(page, group, 0);
      expect(await page.evaluate(LOOK)).toEqual({ ...before, kept: null });
    }));

  test.runIf(name === 'chromium')('on paper a dark look is light, and a larger text is larger throughout', () =>
    onSite('v1', async ({ page, open }) => {
      await open('/en/door/');
      await page.evaluate(`localStorage.setItem('kyr.look.1', 'size=huge&theme=dark')`);
      await page.reload();
      await waitFor(page, `return document.documentElement.dataset.theme === 'dark'`);
      const inks = `const of = (each) => getComputedStyle(document.querySelector(each));
        return { paper: of('html').backgroundColor, ink: of('body').color, text: of('main p, main li').fontSize, small: of('.about .s').fontSize }`;
      const screen = await page.evaluate(inks);
      expect(screen, 'control').toMatchObject({ paper: CHOSEN.paper, ink: 'rgb(255, 255, 255)' });
      await (page as ChromiumPage).raw.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(inks)).toEqual({
        paper: 'rgb(255, 255, 255)',
        ink: 'rgb(15, 19, 23)',
        text: '27px',
        small: '24px',
      });
      await page.evaluate(`delete document.documentElement.dataset.theme`);
      expect(await page.evaluate(inks), 'the phone’s own dark theme').toMatchObject({ paper: 'rgb(255, 255, 255)' });
    }),
  );

  test.runIf(name === 'chromium')('in huge text the keyboard comes to the bar where it is seen: at the top', () =>
    onSite('v1', async ({ page, open }) => {
      const { raw } = page as ChromiumPage;
      await open('/en/door/');
      await page.evaluate(`localStorage.setItem('kyr.look.1', 'size=huge')`);
      await page.reload();
      await waitFor(page, `return document.documentElement.dataset.size === 'huge'`);
      const tabs = async () => {
        await page.evaluate(`document.activeElement.blur(); getSelection().removeAllRanges()`);
        const reached: string[] = [];
        while (reached.length < 5) {
          await raw.keyboard.press('Tab');
          reached.push(
            await page.evaluate(`return (document.activeElement.closest('.skip, .bar, .dock, main') ?? {}).className`),
          );
        }
        return reached;
      };
      expect(await tabs()).toEqual(['skip', 'bar', 'bar', 'bar', 'dock']);
      await page.reload();
      await waitFor(page, `return document.documentElement.dataset.size === 'huge'`);
      await page.evaluate(`document.body.style.readingFlow = 'normal'`);
      expect((await tabs())[4], 'control').toBe('');
    }),
  );

  test.runIf(name === 'chromium')('a phone that asks for more contrast gets the same as a reader who chose it', () =>
    onSite('v1', async ({ page, open }) => {
      const { raw } = page as ChromiumPage;
      const drawn = `return [...document.querySelectorAll('.blk, .tile, .list, .sign, .dock a, .list > * + *, .s, .btn')]
        .map((each) => getComputedStyle(each)).map(({ borderTop, color, backgroundColor }) => [borderTop, color, backgroundColor])`;
      for (const [path, colorScheme] of [
        ['/en/', 'light'],
        ['/ar/door/', 'dark'],
      ] as const) {
        await raw.emulateMedia({ colorScheme, contrast: 'no-preference' });
        await open(path);
        await waitForPhase(page, 'saved');
        const plain = await page.evaluate(drawn);
        await page.evaluate(`document.documentElement.dataset.contrast = 'more'`);
        const chosen = await page.evaluate(drawn);
        await page.evaluate('delete document.documentElement.dataset.contrast');
        await raw.emulateMedia({ colorScheme, contrast: 'more' });
        const asked = await page.evaluate(drawn);
        expect(chosen, 'control').not.toEqual(plain);
        // Only the colour of an edge may differ: on a coloured ground it is that of the words there.
        const edges = (all: unknown) =>
          (all as string[][]).map(([edge = '', ...rest]) => [edge.replace(/rgb.*/, ''), ...rest]);
        expect(edges(asked)).toEqual(edges(chosen));
      }
    }),
  );

  test('removing takes our caches, worker and keys alone; nothing is saved by itself; one press saves again', () =>
    onSite('v1', async (visit) => {
      const { page, open, server } = visit;
      await savedBesideOthers(visit);
      const full = await page.evaluate<typeof THEIRS>(HELD);
      expect(full, 'control').toMatchObject({ caches: ['kyr-store-1', 'somebody-else'], workers: 1 });
      expect(full.keys).toEqual(['kyr.language.1', 'kyr.look.1', 'theirs']);
      await remove(page);
      await waitForPhase(page, 'removed');
      await waitFor(page, `return ${PART}.length === 3`);
      expect(await page.evaluate(`return ${PART}`)).toEqual(['files true', 'worker true', 'choices true']);
      expect(await page.evaluate(HELD)).toEqual(THEIRS);

      // The page stays open, the reader goes on reading in it, in another language too, and comes back to it.
      await page.evaluate('window.kyrMarker = 1');
      for (const path of ['/en/', '/en/door/', '/ar/door/']) {
        await page.evaluate(`document.querySelector('a[href="${path}"]').click()`);
        await waitFor(page, `return location.pathname === '${path}' && document.title !== ''`);
        await waitFor(page, `return document.querySelector('.saved')?.dataset.phase === 'removed'`);
        await expectReadable(page, path);
      }
      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      await pause(1500);
      expect(await page.evaluate('return window.kyrMarker'), 'the same document').toBe(1);
      expect(await page.evaluate(HELD)).toEqual(THEIRS);
      expect(server.log.filter(({ url }) => url.startsWith('/packs/')).length, 'control').toBeGreaterThan(0);

      server.log.length = 0;
      await page.evaluate(`document.querySelector('.saved button').click()`);
      await waitForPhase(page, 'saved');
      expect(await page.evaluate(HELD)).toMatchObject({ caches: ['kyr-store-1', 'somebody-else'], workers: 1 });
      await visit.offline();
      await open('/ar/call/');
      await expectReadable(page, '/ar/call/');
    }));

  test('the next visit with a connection saves again', () =>
    onSite('v1', async (visit) => {
      await savedBesideOthers(visit);
      await remove(visit.page);
      await waitForPhase(visit.page, 'removed');
      await visit.open('/en/door/');
      await waitForPhase(visit.page, 'saved');
    }));

  test('offline it removes too, and says so', () =>
    onSite('v1', async (visit) => {
      await savedBesideOthers(visit);
      await visit.offline();
      await remove(visit.page);
      await waitForPhase(visit.page, 'removed');
      await waitFor(visit.page, `return ${PART}.length === 3`);
      expect(await visit.page.evaluate(HELD)).toEqual(THEIRS);
    }));

  test.runIf(name === 'chromium')('a save under way does not finish behind the removal', () =>
    onSite('v1', async ({ page, open, server }) => {
      // Another language hangs half-way: its save is under way when everything is removed.
      const late = facts.packs.ar?.path ?? '';
      server.fault(late, 'delay', { ms: 3000 });
      await open(STATUS);
      await waitFor(page, `return document.querySelector('[data-language=ar]')?.dataset.state === 'saving'`);
      await waitFor(page, `return document.querySelector('[data-language=es]')?.dataset.state === 'saved'`);
      // Control: it was asked for.
      await expect.poll(() => server.log.some(({ url }) => url === late), { timeout: 20_000 }).toBe(true);
      await remove(page);
      await waitForPhase(page, 'removed');
      await pause(4500);
      expect(await page.evaluate(HELD)).toEqual({ caches: [], workers: 0, keys: [] });
    }),
  );

  test.runIf(name === 'chromium')('another open page stops claiming that it is saved, and saves nothing either', () =>
    onSite('v1', async (visit) => {
      await savedBesideOthers(visit);
      const other = await visit.another();
      await other.goto(`${visit.server.origin}/en/door/`);
      await waitForPhase(other, 'saved');
      await remove(visit.page);
      await waitForPhase(visit.page, 'removed');
      await waitForPhase(other, 'removed');
      await other.evaluate(`document.querySelector('a[href="/es/door/"]').click()`);
      await waitFor(other, `return document.documentElement.lang === 'es'`);
      await pause(1500);
      expect(await visit.page.evaluate(HELD)).toEqual(THEIRS);
    }),
  );
});
