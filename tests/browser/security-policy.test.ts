import { expect, test } from 'vitest';
import type { ChromiumPage } from '../support/chromium.ts';
import { describeEngines } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { oneOfEachKind } from '../support/samplePages.ts';
import { openAndSave } from '../support/saving.ts';
import { siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');
const WATCH = `window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    violations.push([violatedDirective, blockedURI, sourceFile].join(' ')));
  addEventListener('error', ({ message }) => violations.push(message));
  addEventListener('unhandledrejection', ({ reason }) => violations.push(String(reason)));`;
const seen = 'return window.violations';

describeEngines(['chromium'], (onSite) => {
  test('row 66: not one violation of the policy and not one error, on every kind of page, with and without the worker', () =>
    onSite('v1', async (visit) => {
      const { page, open } = visit;
      await (page as ChromiumPage).raw.addInitScript(WATCH);
      for (const round of ['first visit', 'from the worker']) {
        for (const { path } of oneOfEachKind(facts.pages)) {
          await open(path);
          await waitFor(page, `return document.documentElement.dataset.app === 'ready'`);
          expect(await page.evaluate(seen), `${path}, ${round}`).toEqual([]);
        }
        await openAndSave(visit);
        expect(await page.evaluate(seen), round).toEqual([]);
      }
      expect(await page.evaluate('return navigator.serviceWorker.controller !== null')).toBe(true);
      await page
        .evaluate(`const script = document.createElement('script');
        script.append('window.injected = true'); document.body.append(script);`)
        .catch(() => undefined);
      await page.evaluate(`const image = new Image(); image.src = 'http://127.0.0.1:9/'; document.body.append(image);
        await new Promise((resolve) => setTimeout(resolve, 200));`);
      expect(await page.evaluate(seen), 'control: a violation is seen').not.toEqual([]);
      expect(await page.evaluate('return window.injected ?? false')).toBe(false);
    }));
});
