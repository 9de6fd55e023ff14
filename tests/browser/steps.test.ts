import { test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { hydrated } from '../support/watch.ts';

/** Steps that are shown, of all the sections of the page. */
const SHOWN = '[...document.querySelectorAll("main section[id]")].map(({ id }) => id)';

describeEngines(ENGINES, (onSite, name) => {
  test('Back leads through the steps as they were seen, and after Leave comes upon the first', () =>
    onSite('production', async ({ page, open }) => {
      await open('/en/');
      await open('/en/now/');
      await hydrated(page);
      const at = (hash: string) => waitFor(page, `return location.hash === '${hash}'`);
      for (const id of ['door-1', 'door-2', 'door-3']) {
        await waitFor(page, `return document.querySelector('main a[href="#${id}"]') !== null`);
        await page.evaluate(`document.querySelector('main a[href="#${id}"]').click()`);
        await at(`#${id}`);
      }
      await page.evaluate('history.back()');
      await at('#door-2');
      await waitFor(page, `return ${SHOWN}.includes('door-2')`);
      await page.evaluate(`setTimeout(() => document.querySelector('header a[href="/leave/"]').click(), 100)`);
      await waitFor(page, `return location.pathname === '/leave/' && document.readyState === 'complete'`);
      await page.back();
      // WebKit goes past places that no finger led to, as here, and comes to the page before.
      const before = name === 'webkit' ? `location.pathname === '/en/'` : `${SHOWN}.join() === 'places,limits'`;
      await waitFor(page, `return ${before} && location.hash === '' && !document.documentElement.hidden`);
    }));
});
