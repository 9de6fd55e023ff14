import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { filePath } from '../../src/content/filePath.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { siteDir } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyr-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Address of a copy that lies alone in a folder, as one that came by Bluetooth. */
function received(tag: string): string {
  const copy = join(folder, basename(filePath(tag)));
  copyFileSync(join(siteDir('production'), filePath(tag)), copy);
  return pathToFileURL(copy).href;
}

const shown = `[...document.querySelectorAll('[data-topic]')].filter((topic) => topic.checkVisibility?.() ?? topic.offsetParent).map(({ id }) => id)`;
const follow = (page: EnginePage, href: string) =>
  page.evaluate(`[...document.querySelectorAll('a[href="${href}"]')].find((a) => a.offsetParent).click(); return true`);
const type = (text: string) => `
  const field = [...document.querySelectorAll('input[type=search]')].find((each) => each.offsetParent);
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return [...field.closest('[data-finder]').querySelectorAll('a')].map((a) => a.getAttribute('href'))`;

async function expectTopic(page: EnginePage, id: string): Promise<void> {
  await waitFor(page, `return JSON.stringify(${shown}) === '["${id}"]'`, { label: `${id} alone` });
}

/** What the file asked for besides itself. */
const asked = `return performance.getEntriesByType('resource').map(({ name }) => name)`;

describeEngines(ENGINES, (onSite, name) => {
  test('opened from a folder: contents, one topic at a time, back to the same place', () =>
    onSite('production', async ({ page, server, another }) => {
      await page.goto(received('en'));
      await expectTopic(page, 'home');
      expect(await page.evaluate('return document.compatMode')).toBe('CSS1Compat');
      // One who scrolls while the file is still coming is not thrown back to its top.
      await page.evaluate(`scrollTo(0, 400); dispatchEvent(new Event('load'));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return true`);
      expect(await page.evaluate('return scrollY')).toBe(400);
      await follow(page, '#door');
      await expectTopic(page, 'door');
      expect(await page.evaluate('return document.activeElement.tagName')).toBe('H1');
      expect(await page.evaluate('return document.title')).toMatch(/^Agents are at my door · /);
      expect(await page.evaluate('return scrollY')).toBe(0);
      await page.evaluate('history.back(); return true');
      await expectTopic(page, 'home');
      await waitFor(page, 'return scrollY === 400', { label: 'where the reader was' });
      for (const id of ['card', 'call']) {
        await follow(page, `#${id}`);
        await expectTopic(page, id);
      }
      // A place within another topic: where something is happening now.
      await follow(page, '#home.group-where');
      await expectTopic(page, 'home');
      await page.evaluate(`location.hash = '#%'; return true`);
      await expectTopic(page, 'home');
      // Opened at a topic: from its top, with the way home.
      const fresh = await another();
      await fresh.goto(`${received('en')}#street`);
      await expectTopic(fresh, 'street');
      const home = `return document.querySelector('.bar .name').getBoundingClientRect().top >= 0`;
      await waitFor(fresh, home, { label: 'the way home' });
      expect(await page.evaluate(asked)).toEqual([]);
      expect(server.log).toEqual([]);
    }));

  test('finds words, in English, in Spanish, in Arabic and in Chinese, and leads to their place', () =>
    onSite('production', async ({ page }) => {
      await page.goto(received('en'));
      expect(await page.evaluate(type('zzqqxxzz')), 'control: nonsense finds nothing').toEqual([]);
      const links = await page.evaluate<string[]>(type('warrant'));
      expect(links.some((href) => href.startsWith('#warrant'))).toBe(true);
      expect(await page.evaluate(type('WARRANTS'))).not.toEqual([]);
      expect(await page.evaluate(type('1-800-354-0365'))).not.toEqual([]);
      const [first = ''] = await page.evaluate<string[]>(type('slide it under the door'));
      await follow(page, first);
      const seen = `const box = document.getElementById(${JSON.stringify(first.slice(1))})?.getBoundingClientRect();
        return Boolean(box) && box.height > 0 && box.top >= 0 && box.top < innerHeight`;
      await waitFor(page, seen, { label: 'the passage on the screen' });
      await page.goto(received('all'));
      await expectTopic(page, 'top');
      for (const [tag, words] of [
        ['es', ['orden judicial', 'policia', 'warrant']],
        ['ar', ['محكمة', 'warrant']],
        ['zh-Hans', ['搜查令', '律师电话', '车']],
        ['bn', ['দরজা']],
      ] as const) {
        await page.evaluate(`location.hash = '#${tag}'; return true`);
        await expectTopic(page, `${tag}.home`);
        for (const word of words) {
          const found = await page.evaluate<string[]>(type(word));
          expect([word, found.length > 0]).toEqual([word, true]);
        }
      }
      expect(await page.evaluate('return getComputedStyle(document.querySelector("[lang=ar] main")).direction')).toBe(
        'rtl',
      );
      expect(await page.evaluate(asked)).toEqual([]);
    }));

  test.runIf(name === 'chromium')('without scripts it is one long page, whose links lead within it', () =>
    onSite('production', async ({ engine }) => {
      const bare = await openTab(engine, { javaScriptEnabled: false });
      try {
        await bare.goto(received('es'));
        expect(await bare.evaluate<string[]>(`return ${shown}`)).toHaveLength(
          await bare.evaluate(`return document.querySelectorAll('[data-topic]').length`),
        );
        expect(await bare.evaluate(`return document.querySelector('[data-finder]').offsetParent === null`)).toBe(true);
        await bare.raw.locator('a[href="#door"]').first().click();
        await waitFor(bare, `return Math.abs(document.getElementById('door').getBoundingClientRect().top) < 200`);
        await bare.raw.locator('.dock a[href="#call"]').click();
        await waitFor(bare, `return Math.abs(document.getElementById('call').getBoundingClientRect().top) < 200`);
        expect(await bare.evaluate(`return document.querySelectorAll('#call a[href^="tel:"]').length`)).toBeGreaterThan(
          0,
        );
      } finally {
        await bare.close();
      }
    }),
  );

  test.runIf(name === 'chromium')(
    'asks nothing, says nothing on the console, and may do nothing that is not its own',
    () =>
      onSite('production', async ({ engine }) => {
        const tab = await openTab(engine, { viewport: { width: 320, height: 640 } });
        try {
          const { requests, remarks } = noted(tab);
          const url = received('all');
          await tab.goto(url);
          await tab.evaluate(`location.hash = '#ar.door'; return true`);
          await expectTopic(tab, 'ar.door');
          expect(await tab.evaluate('return document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          expect(requests.filter((each) => each !== url)).toEqual([]);
          expect(remarks).toEqual([]);
          // Control: what the policy forbids is seen, and does not happen.
          await tab.evaluate(`const script = document.createElement('img');
          script.src = 'https://a.example/x.png'; document.body.append(script); return true`);
          await waitFor({ evaluate: async <T>() => (remarks.length > 0) as T }, 'a remark on the console');
          expect(remarks.join()).toContain('Content Security Policy');
        } finally {
          await tab.close();
        }
      }),
  );
});

function noted({ raw }: ChromiumPage): { requests: string[]; remarks: string[] } {
  const [requests, remarks]: string[][] = [[], []];
  raw.on('request', (request) => requests?.push(request.url().replace(/#.*/, '')));
  raw.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) remarks?.push(message.text());
  });
  raw.on('pageerror', (error) => remarks?.push(String(error)));
  return { requests: requests ?? [], remarks: remarks ?? [] };
}
