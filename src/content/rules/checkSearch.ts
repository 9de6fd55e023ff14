import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { SearchWords } from '../schema.ts';

/** The words people type, in one language: whatever a list leads to is a topic. */
export function checkSearch(tag: string, { synonyms }: SearchWords, { topics }: Content): Problem[] {
  return synonyms.flatMap((phrases, at) =>
    phrases
      .filter((phrase) => phrase.startsWith('#') && !topics[phrase.slice(1)])
      .map((phrase) => ({
        file: `${tag}/search.json`,
        key: `synonyms.${at}`,
        wrong: `leads to “${phrase}”, which is no topic`,
        mend: `Name a file of en/topics without its ending, as in #door`,
      })),
  );
}
