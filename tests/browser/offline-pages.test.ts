import { expect, test } from 'vitest';
import { isTool, PAGE_KINDS, type PageKind } from '../../src/content/site.ts';
import type { ChromiumPage } from '../support/chromium.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { expectOpened, expectReadable } from '../support/expectReadable.ts';
import { oneOfEachKind, pagesToOpen } from '../support/samplePages.ts';
import { expectSilence, saveEverything } from '../support/saving.ts';
import { siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('production');
/** Addresses that are no page of ours, or not in their proper form, and the page a reader should see there. */
const ODD: [address: string, page: string][] = [
  ['/', '/'],
  ['/leave/', '/leave/'],
  ['/es/door', '/es/door/'],
  ['/es/door/index.html', '/es/door/'],
  ['/es', '/es/'],
  ['/en/?utm=1#main', '/en/'],
  ['/es/no-such-page/', '/es/404.html'],
  ['/ar/no-such-page', '/ar/404.html'],
  ['/en/a/b/c', '/en/404.html'],
  ['/zz/door/', '/404.html'],
  ['/no-such-page.html', '/404.html'],
];

describeEngines(ENGINES, (onSite, name) => {
  const pages = (name === 'chromium' ? pagesToOpen : oneOfEachKind)(facts.pages);

  test('row 52: every page opens offline by its address, and an unknown address says so in its language', () =>
    onSite('production', async (visit) => {
      const { page, open, offline } = visit;
      await saveEverything(visit);
      await offline();
      expect(new Set(pages.map(({ kind }) => kind)).size).toBe(PAGE_KINDS.length);
      for (const { path, kind } of pages) {
        await open(path);
        await (isTool(kind as PageKind) ? expectOpened : expectReadable)(page, path, 'production');
      }
      for (const [address, path] of ODD) {
        await open(address);
        await expectReadable(page, path, 'production');
      }
      expectSilence(visit);
    }));

  test('row 51: offline, the language switches to every other one, on the same page and without a new document', () =>
    onSite('production', async (visit) => {
      const { page, open, offline } = visit;
      await saveEverything(visit);
      await offline();
      await open('/en/door/');
      await waitFor(page, `return document.documentElement.dataset.app === 'ready'`);
      await page.evaluate('window.kyrMarker = 1');
      for (const tag of [...facts.tags.slice(1), 'en']) {
        await page.evaluate(`document.querySelector('#languages a[hreflang="${tag}"]').click()`);
        await waitFor(
          page,
          `return document.documentElement.lang === '${tag}' && location.pathname === '/${tag}/door/'`,
        );
        await expectReadable(page, `/${tag}/door/`, 'production');
        expect(await page.evaluate('return window.kyrMarker'), `${tag}: a new document`).toBe(1);
      }
      expectSilence(visit);
    }));

  test.runIf(name === 'chromium')('row 53: a forced reload offline cannot be served; opening the page again can', () =>
    onSite('production', async (visit) => {
      const { page, open, offline } = visit;
      await saveEverything(visit);
      await open('/en/door/');
      await offline();
      const session = await (page as ChromiumPage).raw.context().newCDPSession((page as ChromiumPage).raw);
      const settled = new Promise((resolve) => {
        (page as ChromiumPage).raw.once('framenavigated', resolve);
      });
      await session.send('Page.reload', { ignoreCache: true });
      await settled;
      const shown = await page.evaluate<string>('return document.querySelector("main")?.id ?? location.href');
      expect(shown, 'a forced reload bypasses every worker').toContain('chrome-error:');
      await open('/en/door/');
      await expectReadable(page, '/en/door/', 'production');
      expectSilence(visit);
    }),
  );
});
