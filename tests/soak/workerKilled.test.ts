import { test } from 'vitest';
import { describeEngines } from '../support/engineSuite.ts';
import { openWithKilledWorkers } from '../support/workerKiller.ts';

const TIMES = 1000;

describeEngines(['chromium'], (onSite) => {
  test(`row 68: the worker killed before every page, ${TIMES} times`, () =>
    onSite('v1', (visit) =>
      openWithKilledWorkers(visit, TIMES, (done) => {
        if (done % 100 === 0) console.log(`${done} of ${TIMES}`);
      }),
    ));
});
