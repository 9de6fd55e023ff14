import { expect, test } from 'vitest';
import { type ChromiumPage, openWithoutScripts } from '../support/chromium.ts';
import { describeEngines } from '../support/engineSuite.ts';
import { type EnginePage, waitFor } from '../support/engines.ts';
import { expectSilence, saveEverything } from '../support/saving.ts';
import { siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');
const LISTED = `return document.querySelector('select[name=passage]') !== null`;

/** How many sheets of paper a page takes. */
async function sheets(page: EnginePage): Promise<number> {
  const pdf = await (page as ChromiumPage).raw.pdf({ format: 'Letter', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

describeEngines(['chromium'], (onSite) => {
  test('the link under a topic leads to the top of the form, with that topic’s passages, offline too', () =>
    onSite('v1', async (visit) => {
      const { page, open, offline } = visit;
      await saveEverything(visit);
      await offline();
      await open('/es/door/');
      await waitFor(page, `return document.documentElement.dataset.app === 'ready'`);
      await page.evaluate(`const link = document.querySelector('a[href="/es/mistake/#door"]');
        link.scrollIntoView(); window.from = scrollY; link.click()`);
      await waitFor(page, LISTED);
      expect(await page.evaluate('return [window.from > 500, scrollY]'), 'control: from far down, to the top').toEqual([
        true,
        0,
      ]);
      const offered = `return [...document.querySelectorAll('select option')].slice(1).map(({ value }) => value)`;
      const ids = await page.evaluate<string[]>(offered);
      await open('/es/door/');
      const shown = await page.evaluate<string[]>(
        `return [...document.querySelectorAll('main .blk [id]')].map(({ id }) => id)`,
      );
      expect(ids).toEqual(expect.arrayContaining(shown));
      expect(ids.length).toBeGreaterThan(10);
      expectSilence(visit);
    }));

  test('it prints on one sheet: empty without scripts in every language, and filled in', () =>
    onSite('v1', async ({ engine, server, page, open }) => {
      const bare = await openWithoutScripts(engine, `${server.origin}/en/mistake/`);
      for (const tag of facts.tags) {
        await bare.goto(`${server.origin}/${tag}/mistake/`);
        expect([tag, await sheets(bare)]).toEqual([tag, 1]);
      }
      await bare.goto(`${server.origin}/en/door/`);
      expect(await sheets(bare), 'control').toBeGreaterThan(1);
      await bare.close();
      await open('/en/mistake/#door/keep-door-closed');
      await waitFor(page, LISTED);
      await (page as ChromiumPage).raw.fill('[name=wrong]', 'This sentence is hard to understand. '.repeat(12));
      await (page as ChromiumPage).raw.fill('[name=right]', 'It should say this. '.repeat(12));
      expect(await sheets(page)).toBe(1);
      await (page as ChromiumPage).raw.emulateMedia({ media: 'print' });
      // Whatever was typed stands on the paper whole: no field has more in it than it shows.
      const cut = `return [...document.querySelectorAll('textarea')].filter(({ clientHeight, scrollHeight }) => clientHeight && scrollHeight > clientHeight + 1).length`;
      expect(await page.evaluate(cut)).toBe(0);
    }));
});
