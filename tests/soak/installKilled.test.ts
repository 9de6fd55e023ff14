import { test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { refuseThenResume, vanishThenResume } from '../support/installSteps.ts';
import { siteFacts } from '../support/siteFacts.ts';

const facts = siteFacts('v1');
const { install } = facts;
const each = install.map((file, at) => ({ at, path: file.path }));

describeEngines(ENGINES, (onSite) => {
  test.each(each)('row 2: the network dies at file $at, $path', ({ at }) =>
    onSite('v1', (visit) => refuseThenResume(visit, facts, install.slice(at))),
  );

  test.each(each)('row 2: only file $at, $path, is lost', ({ at }) =>
    onSite('v1', (visit) => refuseThenResume(visit, facts, install.slice(at, at + 1))),
  );

  // The first request is for the worker itself. The last four files are asked for together,
  // so their answers may all be on their way already.
  test.each(each.slice(0, -4))('row 2: the server vanishes at the request of file $at, $path', ({ at }) =>
    onSite('v1', (visit) => vanishThenResume(visit, facts, at + 2)),
  );
});
