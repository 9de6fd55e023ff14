import { relative } from 'node:path';
import type { Content } from '../content/content.ts';
import { faultLine, problemLine } from '../content/problem.ts';
import { keepTogether } from './keepTogether.ts';
import { loadContent } from './loadContent.ts';
import { applyOrganization } from './organization/applyOrganization.ts';
import { loadOrganization } from './organization/loadOrganization.ts';
import type { Settings } from './settings.ts';

/**
 * Loads the content as it is given out here, marked where no line may end and with the organization's own, or stops with
 * every problem in words.
 */
export function readContent({ locales, organization: file, root }: Settings): Content {
  const { content: loaded, problems } = loadContent(locales);
  refuse('The content', problems.map(problemLine));
  const content = keepTogether(loaded);
  if (!file) return content;
  const { organization, problems: faults } = loadOrganization(file, content, relative(root, file));
  refuse('The file of the organization', faults.map(faultLine));
  return organization ? applyOrganization(content, organization) : content;
}

function refuse(what: string, lines: string[]): void {
  if (lines.length) throw new Error(`${what} has ${lines.length} problem(s):\n${lines.join('\n')}`);
}
