import { addressOf, type Shared, type ShareWords, titleOf } from './shareMessage.ts';
import type { WordsByTag } from './useShareWords.ts';

/** One address as it is handed over: in which language, what it is called there, and where it leads. */
export interface Code {
  key: string;
  id: string;
  tag: string;
  dir: 'ltr' | 'rtl';
  autonym: string;
  title: string;
  appName: string;
  address: string;
}

/** A code for each chosen language and topic. Where the words of a language are not at hand, `own` words name the topic. */
export function codesOf(
  languages: { tag: string; autonym: string; dir: 'ltr' | 'rtl' }[],
  words: WordsByTag,
  own: ShareWords,
  shared: Shared,
): Code[] {
  return languages.flatMap(({ tag, autonym, dir }) =>
    shared.ids.map((id) => ({
      key: `${tag} ${id}`,
      id,
      tag,
      dir,
      autonym,
      title: titleOf(words[tag] ?? own, id),
      appName: (words[tag] ?? own).t('app.name'),
      address: addressOf(shared, tag, id),
    })),
  );
}
