import { useEffect, useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { LanguageEntry, PageData } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { translate } from '../../i18n/translate.ts';
import { fetchPage } from '../../platform/readPageData.ts';
import type { ShareWords } from './shareMessage.ts';

/** The words of each language, as they come; null where they could not be had. */
export type WordsByTag = Record<string, ShareWords | null>;

/** The guide's own words in the given languages, read from its pages: from this phone where they are saved. */
export function useShareWords(tags: string[]): WordsByTag {
  const [words, setWords] = useState<WordsByTag>({});
  const missing = tags.filter((tag) => !(tag in words)).join(' ');
  useEffect(() => {
    for (const tag of missing.split(' ').filter(Boolean)) {
      void wordsIn(tag)
        .catch(() => null)
        .then((found) => setWords((before) => ({ ...before, [tag]: found })));
    }
  }, [missing]);
  return words;
}

async function wordsIn(tag: string): Promise<ShareWords> {
  const blocks = await fetchPage(pagePath(tag, 'share'));
  const language = blocks.language as LanguageEntry;
  const { strings, tiles = [] } = blocks.page as PageData;
  return {
    tag,
    dir: language.dir,
    t: translate(tag, { ...language.strings, ...strings }, language.plural),
    titles: Object.fromEntries(tiles.map(({ id, title }) => [id, wordsOf(title)])),
  };
}
