import { type Content, type Revise, SOURCE_TAG } from '../content.ts';
import type { Problem } from '../problem.ts';
import { checkLanguage } from './checkLanguage.ts';
import { checkRegistry } from './checkRegistry.ts';
import { checkSearch } from './checkSearch.ts';
import { checkSource } from './checkSource.ts';
import { checkTools } from './checkTools.ts';
import { checkTranslation } from './checkTranslation.ts';

/** Every problem in the content, in the order of the files; dates alone are never a problem. */
export function checkContent(content: Content, revise: Revise): Problem[] {
  return [
    ...checkRegistry(content),
    ...checkLanguage(SOURCE_TAG, content.english),
    ...checkSource(content),
    ...checkTools(content),
    ...checkSearch(SOURCE_TAG, content.search, content),
    ...Object.entries(content.translations).flatMap(([tag, { language, search }]) => {
      const problems = [...checkLanguage(tag, language), ...checkSearch(tag, search, content)];
      // Without a known tag and script its words cannot be judged: one slip would be told for every text.
      return problems.length ? problems : checkTranslation(content, tag, revise);
    }),
  ];
}
