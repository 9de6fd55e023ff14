import { expect, test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { hydrated } from '../support/watch.ts';

describeEngines(ENGINES, (onSite) => {
  // A preload in another mode than the module's own request would bring every script twice, and nothing would show it.
  test('without a worker each script of a page is fetched once', () =>
    onSite('v1', async ({ server, page, open }) => {
      server.fault('/sw.js', '404');
      const scripts = () => server.log.map(({ url }) => url).filter((url) => url.startsWith('/assets/'));
      const twice = () => scripts().filter((url, at, all) => all.indexOf(url) !== at);
      await open('/en/door/');
      await hydrated(page);
      expect(scripts().length).toBeGreaterThan(5);
      expect(twice()).toEqual([]);
      const [again] = scripts();
      await page.evaluate(`await fetch('${again}', { cache: 'no-store' }); return true`);
      expect(twice(), 'control').toEqual([again]);
    }));
});
