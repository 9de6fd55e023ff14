import { useEffect, useState } from 'react';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { type Code, codesOf } from './codesOf.ts';
import { datedLine, type Shared, type ShareWords, shareMessage, WHOLE } from './shareMessage.ts';
import { useShareWords } from './useShareWords.ts';

export interface Choice {
  ids: string[];
  setIds: (ids: string[]) => void;
  tags: string[];
  setTags: (tags: string[]) => void;
  codes: Code[];
  /** The text that goes out, in the chosen languages one after another. */
  text: string;
  /** “Text of …” in a language. */
  dated: (tag: string) => string;
  /** Autonyms of chosen languages whose words are not at hand. */
  without: string[];
}

/** What is shared with whom, beginning with what the address names (`#door`) and the given languages; null without scripts. */
export function useChoice(site: SiteView, tiles: TileView[], first: string[]): Choice | null {
  const { tag, dir, t } = useLanguage();
  const ready = usePorts() !== null;
  const [ids, setIds] = useState([WHOLE]);
  const [tags, setTags] = useState(first);
  const words = useShareWords(ready ? tags : []);
  useEffect(() => {
    const named = ready ? location.hash.slice(1) : '';
    if (tiles.some(({ id }) => id === named)) setIds([named]);
  }, [ready, tiles]);
  if (!ready) return null;
  const own: ShareWords = { tag, dir, t, titles: {} };
  const shared: Shared = { ids, origin: site.url || location.origin, release: site.release };
  const languages = site.languages.filter((each) => tags.includes(each.tag));
  const wordsIn = (of: string) => words[of] ?? { ...own, tag: of };
  return {
    ids,
    setIds,
    tags,
    setTags,
    codes: codesOf(languages, words, own, shared),
    text: languages.map((each) => shareMessage(wordsIn(each.tag), shared)).join('\n\n'),
    dated: (of) => datedLine(wordsIn(of), site.release),
    without: languages.filter((each) => words[each.tag] === null).map(({ autonym }) => autonym),
  };
}
