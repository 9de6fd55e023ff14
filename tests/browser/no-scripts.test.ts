import { expect, test } from 'vitest';
import { type ChromiumPage, openWithoutScripts } from '../support/chromium.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import type { EnginePage } from '../support/engines.ts';
import { expectReadable } from '../support/expectReadable.ts';
import { oneOfEachKind, pagesToOpen } from '../support/samplePages.ts';
import { expectSilence, saveEverything } from '../support/saving.ts';
import { readPage, siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');

describeEngines(ENGINES, (onSite, name) => {
  const pages = (name === 'chromium' ? pagesToOpen : oneOfEachKind)(facts.pages);

  test('row 63: scripts off: every page reads whole, with its links and numbers', () =>
    onSite('v1', async ({ server, engine, page, open }) => {
      // Only Chromium's driver can switch scripts off; a sandbox without "allow-scripts" does the same to a page.
      if (name !== 'chromium') server.addHeader('content-security-policy', 'sandbox allow-same-origin');
      const bare = name === 'chromium' ? await openWithoutScripts(engine, `${server.origin}/`) : page;
      try {
        for (const { path } of pages) {
          if (bare === page) await open(path);
          else await bare.goto(server.origin + path);
          await expectReadable(bare, path);
          await expectLinks(bare, path);
        }
        expect(await bare.evaluate('return document.documentElement.dataset.app ?? "off"')).toBe('off');
      } finally {
        if (bare !== page) await bare.close();
      }
      expect(
        server.log.some(({ url }) => url === '/sw.js'),
        'control: no script ran',
      ).toBe(false);
    }));

  test.runIf(name === 'chromium')('row 63: saved, offline and scripts off: the worker still serves the page', () =>
    onSite('v1', async (visit) => {
      const { page, open, offline } = visit;
      await saveEverything(visit);
      await offline();
      const { raw } = page as ChromiumPage;
      const session = await raw.context().newCDPSession(raw);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
      await open('/ar/door/');
      await session.send('Emulation.setScriptExecutionDisabled', { value: false });
      await expectReadable(page, '/ar/door/');
      expect(await page.evaluate('return document.documentElement.dataset.app ?? "off"')).toBe('off');
      expectSilence(visit);
    }),
  );
});

/** Every link and number of the built page is a link on the screen, and the page can be left and printed without scripts. */
async function expectLinks(page: EnginePage, path: string): Promise<void> {
  const body = /<body[\s\S]*<\/body>/.exec(readPage('v1', path))?.[0] ?? '';
  const built = [...body.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
  expect(built.length).toBeGreaterThan(3);
  expect(await page.evaluate(`return [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))`)).toEqual(
    built,
  );
}
