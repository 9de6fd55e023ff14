import { resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { checkReadings } from '../src/build/translating/readings.ts';
import { problemLine } from '../src/content/problem.ts';

/** `npm run check`: every problem in `locales/`, in words. */
const root = resolve(import.meta.dirname, '..', 'locales');
const { content, problems } = loadContent(root);
if (!problems.length) {
  for (const tag of Object.keys(content.translations)) problems.push(...checkReadings(content, root, tag));
}
for (const problem of problems) console.error(problemLine(problem));
const languages = 1 + Object.keys(content.translations).length;
console.log(`${languages} languages, ${Object.keys(content.topics).length} topics, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
