import { expect, test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { expectReadable } from '../support/expectReadable.ts';
import { waitForPhase } from '../support/saving.ts';
import { readPage, siteFacts } from '../support/siteFacts.ts';

const { core, main } = siteFacts('v1');
const chooser = core.find(({ path }) => path.startsWith('/assets/chooser-'))?.path ?? '';
const refuse = `() => { window.asked = true; throw new DOMException('blocked', 'SecurityError') }`;
/** Put before our own script on its way to the page; the worker gets the true bytes. */
const BLOCKS: Record<string, string> = {
  'every call throws': `for (const method of ['getItem', 'setItem', 'removeItem']) Storage.prototype[method] = ${refuse};`,
  'the storage itself throws': `for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get: ${refuse} });`,
};
const WATCH = `window.errors = []; addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));`;

describeEngines(ENGINES, (onSite) => {
  test.each(Object.keys(BLOCKS))(
    'row 43: storage blocked (%s): reads, switches language and saves, without one error',
    (how) =>
      onSite('v1', async ({ server, page, open }) => {
        for (const path of [main.path, chooser]) {
          server.fault(path, 'old-bytes', { body: `${WATCH}${BLOCKS[how]}\n${readPage('v1', path)}`, times: 1 });
        }
        await open('/');
        await expectReadable(page, '/');
        await waitFor(page, 'return window.asked', { label: 'control: the chooser asked the storage' });
        await open('/es/door/');
        await waitForPhase(page, 'saved');
        expect(await page.evaluate('return window.asked'), 'control: the app asked the storage').toBe(true);
        await page.evaluate(`document.querySelector('#languages a[hreflang=ar]').click()`);
        await waitFor(page, `return location.pathname === '/ar/door/' && document.documentElement.lang === 'ar'`);
        await expectReadable(page, '/ar/door/');
        expect(await page.evaluate('return errors')).toEqual([]);
        await page.evaluate(`dispatchEvent(new ErrorEvent('error', { message: 'control' }))`);
        expect(await page.evaluate('return errors')).toEqual(['control']);
      }),
  );
});
