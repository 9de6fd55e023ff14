import { resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { problemLine } from '../src/content/problem.ts';

/** `npm run check`: every problem in `locales/`, in words. */
const { content, problems } = loadContent(resolve(import.meta.dirname, '..', 'locales'));
for (const problem of problems) console.error(problemLine(problem));
const languages = 1 + Object.keys(content.translations).length;
console.log(`${languages} languages, ${Object.keys(content.topics).length} topics, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
