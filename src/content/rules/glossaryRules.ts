import type { Glossary, OwnGlossary } from '../schema.ts';
import { compiled } from './compiled.ts';
import type { Finding } from './textRules.ts';

/** Terms of the glossary that stand in a piece of English. Capital letters name offices, and words to be spoken stay English. */
export function termsIn(english: string, glossary: Glossary): string[] {
  const said = english.replace(/“[^”]*”/g, '');
  return Object.entries(glossary).flatMap(([term, { forms }]) =>
    compiled(`\\b(?:${forms.join('|')})\\b`, '').test(said) ? term : [],
  );
}

/** Each term of the English must be said in one of the ways the language has for it. */
export function lostTerm(english: string, text: string, glossary: Glossary, own: OwnGlossary): Finding {
  const plain = text.toLowerCase();
  for (const term of termsIn(english, glossary)) {
    const ways = own.terms[term];
    if (!ways || ways.some((way) => plain.includes(way.toLowerCase()))) continue;
    return {
      wrong: `says nothing for “${term}”`,
      mend: `Use one of: ${ways.join(', ')}; or add a right word to glossary.json`,
    };
  }
  return null;
}

/** Words a language must not use: they insult, or are known wrong translations. */
export function forbiddenTerm(text: string, { never }: OwnGlossary): Finding {
  const plain = text.toLowerCase();
  const found = never.find((word) => plain.includes(word.toLowerCase()));
  return found
    ? { wrong: `holds “${found}”`, mend: 'Say it otherwise: this word insults or misleads (glossary.json)' }
    : null;
}
