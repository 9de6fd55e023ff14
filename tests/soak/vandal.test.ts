import { test } from 'vitest';
import { describeEngines } from '../support/engineSuite.ts';
import { openTablet } from '../support/kiosk.ts';
import { vandalize } from '../support/vandal.ts';

describeEngines(['chromium'], (onSite) => {
  test('row 71: ten thousand random acts lead nowhere else', () =>
    onSite('production', async ({ engine, server }) => {
      const tab = await openTablet(engine, server.origin, { saves: true });
      await tab.evaluate(`history.length`);
      await vandalize(tab, server.origin, 10_000, 71);
      await tab.close();
    }));
});
