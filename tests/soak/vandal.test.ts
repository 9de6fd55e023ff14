import { test } from 'vitest';
import { openTab } from '../support/chromium.ts';
import { describeEngines } from '../support/engineSuite.ts';
import { firstScreen, plantSetUp } from '../support/kiosk.ts';
import { vandalize } from '../support/vandal.ts';

describeEngines(['chromium'], (onSite) => {
  test('row 71: ten thousand random acts lead nowhere else', () =>
    onSite('production', async ({ engine, server }) => {
      const tab = await openTab(engine, { viewport: { width: 1280, height: 800 }, hasTouch: true });
      await plantSetUp(tab.raw.context());
      // As from its icon, with nothing before it.
      await Promise.all([tab.raw.waitForURL('**/kiosk/'), tab.evaluate(`location.replace('${server.origin}/kiosk/')`)]);
      await firstScreen(tab);
      await vandalize(tab, server.origin, 10_000, 71);
      await tab.close();
    }));
});
