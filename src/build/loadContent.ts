import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Content, SOURCE_TAG, type Translation } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { checkContent } from '../content/rules/checkContent.ts';
import {
  changesSchema,
  contactsSchema,
  factsSchema,
  glossarySchema,
  languageSchema,
  ownGlossarySchema,
  searchSchema,
  sourcesSchema,
  topicSchema,
  topicTranslationSchema,
  uiSourceSchema,
  uiTranslationSchema,
} from '../content/schema.ts';
import { checkFirstLayer } from './checkFirstLayer.ts';
import { PICTOGRAMS } from './pictograms.ts';
import { readJson } from './readJson.ts';
import { revise } from './revise.ts';
import { schemaProblem } from './schemaProblem.ts';

/**
 * Loads everything in a `locales/` folder. Folders and files are discovered: there is no list to edit. Gives the
 * content and every problem found; when `problems` is not empty the content must not be built.
 */
export function loadContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];

  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const json = readJson(join(root, file));
    if (json.wrong !== undefined) {
      problems.push({ file, key: json.key, wrong: json.wrong, mend: 'Correct the file' });
      return undefined;
    }
    const result = schema.safeParse(json.value);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => schemaProblem(file, issue, json.value, FORMS)));
    return undefined;
  };
  const optional = <T>(file: string, schema: z.ZodType<T>) =>
    existsSync(join(root, file)) ? read(file, schema) : undefined;
  const folder = <T>(path: string, schema: z.ZodType<T>): Record<string, T> => {
    const found: Record<string, T> = {};
    for (const name of list(join(root, path))) {
      if (!name.endsWith('.json')) {
        problems.push({ file: `${path}/${name}`, key: '', wrong: 'is not a JSON file', mend: 'Move it elsewhere' });
        continue;
      }
      const value = read(`${path}/${name}`, schema);
      if (value !== undefined) found[name.slice(0, -5)] = value;
    }
    return found;
  };

  const english = read(`${SOURCE_TAG}/language.json`, languageSchema);
  const translations: Record<string, Translation> = {};
  for (const tag of list(root).filter((name) => name !== SOURCE_TAG && !name.includes('.'))) {
    const language = read(`${tag}/language.json`, languageSchema);
    for (const name of list(join(root, tag)).filter((name) => !READ.test(name))) {
      problems.push({
        file: `${tag}/${name}`,
        key: '',
        wrong: 'is not read by the build',
        mend: 'A language has language.json, changes.json, search.json, glossary.json, ui, topics and readings: correct the name or remove it',
      });
    }
    if (!language) continue;
    translations[tag] = {
      language,
      ui: folder(`${tag}/ui`, uiTranslationSchema),
      topics: folder(`${tag}/topics`, topicTranslationSchema),
      changes: optional(`${tag}/changes.json`, uiTranslationSchema) ?? {},
      search: optional(`${tag}/search.json`, searchSchema) ?? { synonyms: [], fillers: [] },
      glossary: optional(`${tag}/glossary.json`, ownGlossarySchema) ?? { terms: {}, never: [] },
    };
  }
  const content: Content = {
    facts: read('facts.json', factsSchema) ?? {},
    sources: read('sources.json', sourcesSchema) ?? {},
    contacts: read('contacts.json', contactsSchema) ?? {},
    ui: folder(`${SOURCE_TAG}/ui`, uiSourceSchema),
    topics: folder(`${SOURCE_TAG}/topics`, topicSchema),
    changes: read(`${SOURCE_TAG}/changes.json`, changesSchema) ?? {},
    search: read(`${SOURCE_TAG}/search.json`, searchSchema) ?? { synonyms: [], fillers: [] },
    glossary: read('glossary.json', glossarySchema) ?? {},
    english: english as Content['english'],
    translations,
  };
  // Rules speak only of content whose shape is right: otherwise one slip would be told ten times.
  if (!problems.length)
    problems.push(...checkContent(content, revise), ...checkIcons(content), ...checkFirstLayers(content));
  return { content, problems };
}

/** Where the forms of all words are described. */
const FORMS = 'src/content/schema.ts';
/** What may stand in the folder of a language. */
const READ = /^((language|changes|search|glossary)\.json|ui|topics|readings|.*\.md)$/;

function checkFirstLayers({ topics }: Content): Problem[] {
  return Object.entries(topics).flatMap(([id, topic]) => checkFirstLayer(`${SOURCE_TAG}/topics/${id}.json`, topic));
}

function checkIcons({ topics }: Content): Problem[] {
  return Object.entries(topics)
    .filter(([, topic]) => !(topic.icon in PICTOGRAMS))
    .map(([id, { icon }]) => ({
      file: `${SOURCE_TAG}/topics/${id}.json`,
      key: 'icon',
      wrong: `there is no picture “${icon}”`,
      mend: `Use one of: ${Object.keys(PICTOGRAMS).join(', ')}`,
    }));
}

function list(path: string): string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}
