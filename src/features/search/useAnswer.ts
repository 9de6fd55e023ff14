import { useMemo, useRef } from 'react';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import type { FoundTopic } from './SearchIndex.ts';
import type { Guide } from './useGuide.ts';

interface Answer {
  /** Null where nothing was asked, or nothing is read yet. */
  found: FoundTopic[] | null;
  /** What to offer where nothing was found. */
  topics: TileView[];
  /** What the page says of it; empty while the guide is being read and nothing was asked. */
  said: string;
}

const NEAREST = 4;
/** One letter is not a question yet; one Chinese sign may be. */
const QUESTION = /\S.*\S|\p{Script=Han}/su;

/** What the guide, as far as it is read, has for the words. */
export function useAnswer(guide: Guide, asked: string, tiles: TileView[]): Answer {
  const { t } = useLanguage();
  const before = useRef<{ asked: string; found: FoundTopic[] }>(null);
  const { found, topics } = useMemo(() => {
    if (!guide || guide === 'failed' || !QUESTION.test(asked)) return { found: null, topics: tiles };
    const { index, done } = guide;
    // While the guide is being read, what is shown stays where it is: a finger may be on its way there.
    const stays = !done && before.current?.asked === asked && before.current.found.length > 0;
    const found = stays && before.current ? before.current.found : index.find(asked);
    before.current = { asked, found };
    if (found.length || !done) return { found, topics: tiles };
    // Whatever looks alike, then what is most urgent.
    return { found, topics: [...new Set([...index.nearest(asked), ...tiles])].slice(0, NEAREST) };
  }, [guide, asked, tiles]);

  const say = () => {
    if (!guide) return '';
    if (guide === 'failed') return t('search.failed');
    const { done, unread } = guide;
    const rest = unread ? ` ${t('search.unread')}` : '';
    if (!found) return done ? t('search.ready') + rest : '';
    if (!found.length) return (done ? t('search.none') : t('search.yet')) + rest;
    return t('search.found', { number: found.length }) + (done ? rest : ` ${t('search.more')}`);
  };
  return { found, topics, said: say() };
}
