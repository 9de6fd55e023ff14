import { test } from 'vitest';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { flipThenMend } from '../support/installSteps.ts';
import { siteFacts } from '../support/siteFacts.ts';

const { install } = siteFacts('v1');

describeEngines(ENGINES, (onSite) => {
  test.each(install)('row 19: one flipped bit in $path is refused, and mended by the next try', (file) =>
    onSite('v1', (visit) => flipThenMend(visit, file)),
  );
});
