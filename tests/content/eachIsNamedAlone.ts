import { afterAll, afterEach, expect, it } from 'vitest';
import { loadContent } from '../../src/build/loadContent.ts';
import { problemLine } from '../../src/content/problem.ts';
import { LocalesCopy } from '../support/localesCopy.ts';
import type { BadContent } from './badContent.ts';

/** One test for each fault: planted into content without any, it is named, and nothing else. */
export function eachIsNamedAlone(faults: BadContent[]): void {
  const copy = new LocalesCopy(['es', 'ar']);
  afterEach(() => copy.restore());
  afterAll(() => copy.remove());

  it.each(faults)(
    '$name: is named alone, with its place, what is wrong and how to mend it',
    ({ change, expect: wanted }) => {
      change(copy);
      const { problems } = loadContent(copy.dir);
      expect(problems.map(problemLine)).toHaveLength(1);
      const problem = problems[0];
      expect(problem).toMatchObject({
        file: wanted.file,
        key: wanted.key ?? '',
        wrong: expect.stringMatching(wanted.wrong),
      });
      expect(problem?.mend).toMatch(/^[A-Z].{5}/);
      expect(problemLine(problem as never)).toContain(`locales/${wanted.file}`);
    },
  );
}
