import { relative, resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { loadOrganization } from '../src/build/organization/loadOrganization.ts';
import { readSettings } from '../src/build/settings.ts';
import { checkReadings } from '../src/build/translating/readings.ts';
import { faultLine, problemLine } from '../src/content/problem.ts';

/** `npm run check`: every problem in `locales/`, and in an organization's file where there is one, in words. */
const project = resolve(import.meta.dirname, '..');
const root = resolve(project, 'locales');
const file = readSettings(project).organization;
const { content, problems } = loadContent(root);
if (!problems.length) {
  for (const tag of Object.keys(content.translations)) problems.push(...checkReadings(content, root, tag));
}
const lines = problems.map(problemLine);
if (file && !lines.length)
  lines.push(...loadOrganization(file, content, relative(project, file)).problems.map(faultLine));
for (const line of lines) console.error(line);
const languages = 1 + Object.keys(content.translations).length;
console.log(`${languages} languages, ${Object.keys(content.topics).length} topics, ${lines.length} problems`);
process.exit(lines.length ? 1 : 0);
