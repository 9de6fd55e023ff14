import { expect, test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { everythingHeld, openAndSave } from '../support/saving.ts';

/** Types into the field as a person does: the browser tells the page of each change. */
const type = (text: string) => `
  const field = document.querySelector('input[type=search]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true`;
const links = `return [...document.querySelectorAll('main a[href*="#"]')].map((link) => link.getAttribute('href'))`;

describeEngines(ENGINES, (onSite) => {
  test('offline, words are found in the language and in English, and lead to their place', () =>
    onSite('v1', async (visit) => {
      const { page, open, offline, server } = visit;
      await openAndSave(visit, '/es/');
      await everythingHeld(page);
      await offline();
      await open('/es/search/');
      await waitFor(page, `return document.querySelector('input[type=search]') !== null`);
      await page.evaluate(type('zzqqxxzz'));
      expect(await page.evaluate(links), 'control: nonsense finds nothing').toEqual([]);
      for (const typed of ['orden judicial', 'warrant']) {
        await page.evaluate(type(typed));
        const found = `${links}.some((href) => href.startsWith('/es/door/#'))`;
        await waitFor(page, found, { label: typed });
      }
      const before = await page.evaluate<number>('return history.length');
      expect(
        await page.evaluate('return location.href + JSON.stringify([history.state, { ...localStorage }])'),
      ).not.toMatch(/warrant|orden/);
      await page.evaluate(`document.querySelector('main a[href^="/es/door/#"]').click(); return true`);
      await waitFor(page, `return location.pathname === '/es/door/' && location.hash !== ''`);
      const seen = `const box = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
        return Boolean(box) && box.top >= 0 && box.top < innerHeight`;
      await waitFor(page, seen, { label: 'the passage on the screen' });
      expect(await page.evaluate('return history.length')).toBe(before + 1);
      await page.evaluate('history.back()');
      await waitFor(page, `return document.querySelector('input[type=search]')?.value === 'warrant'`);
      await waitFor(page, `${links}.some((href) => href.startsWith('/es/door/#'))`, { label: 'what was found, again' });
      expect(server.log, 'nothing was asked of the server').toEqual([]);
    }));
});
