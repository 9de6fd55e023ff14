import { formatDate, type Translate } from '../../content/formatDate.ts';
import { pagePath } from '../../content/pagePath.ts';

/** The id under which the whole guide is shared. */
export const WHOLE = 'home';

/** What the guide says of itself in one language. */
export interface ShareWords {
  tag: string;
  dir: 'ltr' | 'rtl';
  t: Translate;
  /** Titles of topics, by id. */
  titles: Record<string, string>;
}

/** Where a text goes out to: what is shared, from which address, and of which day. */
export interface Shared {
  /** Topic ids, or `home` for the whole guide. */
  ids: string[];
  /** Absolute address without a final slash. */
  origin: string;
  release: { date: string; version: string };
}

/** The full address of a topic, or of the whole guide, in a language. It says nothing of who sent it. */
export function addressOf({ origin }: Shared, tag: string, id: string): string {
  return origin + pagePath(tag, id);
}

/** What a shared page is called in a language. */
export function titleOf({ t, titles }: ShareWords, id: string): string {
  return titles[id] ?? t('app.name');
}

/** Of which day the text is, so that an old copy can be seen to be old. */
export function datedLine({ t }: ShareWords, { date }: Shared['release']): string {
  return t('share.dated', { date: formatDate(date, t) });
}

/**
 * The short text that goes out in one language: name, each title with its address, the day of the text and its version.
 * Addresses and version have lines of their own, so that no script turns them around.
 */
export function shareMessage(words: ShareWords, shared: Shared): string {
  const pages = shared.ids.map((id) => {
    const address = addressOf(shared, words.tag, id);
    return id === WHOLE ? address : `${titleOf(words, id)}\n${address}`;
  });
  return [words.t('app.name'), ...pages, datedLine(words, shared.release), shared.release.version].join('\n');
}
