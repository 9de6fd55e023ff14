import type { Content, Revise } from '../content.ts';
import type { Problem } from '../problem.ts';
import { checkLanguage } from './checkLanguage.ts';
import { checkRegistry } from './checkRegistry.ts';
import { checkSource } from './checkSource.ts';
import { checkTranslation } from './checkTranslation.ts';

/** Every problem in the content, in the order of the files; dates alone are never a problem. */
export function checkContent(content: Content, revise: Revise): Problem[] {
  const languages = {
    en: content.english,
    ...Object.fromEntries(Object.entries(content.translations).map(([tag, t]) => [tag, t.language])),
  };
  return [
    ...checkRegistry(content),
    ...Object.entries(languages).flatMap(([tag, language]) => checkLanguage(tag, language)),
    ...checkSource(content),
    ...Object.keys(content.translations).flatMap((tag) => checkTranslation(content, tag, revise)),
  ];
}
