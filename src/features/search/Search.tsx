import { useDeferredValue, useRef, useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';
import { askedBefore, noteAsked } from './askedBefore.ts';
import { Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import { TopicTiles } from './TopicTiles.tsx';
import { useAnswer } from './useAnswer.ts';
import type { Guide } from './useGuide.ts';
import { useSettled } from './useSettled.ts';

/** After so long without a letter, what was found is read out. */
const PAUSE_MS = 800;

/** So many topics fill a screen. */
const SEEN_FIRST = 3;

interface SearchProps {
  /** False before scripts run: there is no field then, and every topic below. */
  alive: boolean;
  guide: Guide;
  tiles: TileView[];
}

/** The field and what was found. What is typed stands in memory, until the document is left, and nowhere else. */
export function Search({ alive, guide, tiles }: SearchProps) {
  const { t, tag } = useLanguage();
  // A tablet for the public has no history to come back by.
  const comesBack = usePorts()?.inPlace === undefined;
  const [text, setText] = useState(() => (alive && comesBack ? askedBefore() : ''));
  const type = (next: string) => {
    setText(next);
    if (comesBack) noteAsked(next);
  };
  // With the letter, not after it: to draw twice takes longer than to search.
  const { found, topics, said } = useAnswer(guide, text, tiles);
  // What fills the screen is drawn with the letter, the rest right after it.
  const whole = useDeferredValue(found) === found;
  const readOut = useSettled(said, PAUSE_MS);
  const outcome = useRef<HTMLElement>(null);
  const percent = guide && guide !== 'failed' ? guide.percent : 0;
  return (
    <>
      <div role={alive ? 'search' : undefined} className={text ? 'about' : 'about find'}>
        {alive ? (
          <>
            <SearchField text={text} onText={type} onEnter={() => outcome.current?.focus()} />
            {/* Seen at once; heard from the line below, when the typing pauses. */}
            <p aria-hidden="true">{said || t('search.reading', { percent })}</p>
            <p className="announce" aria-live="polite">
              {readOut}
            </p>
          </>
        ) : (
          <p className="no-scripts">{t('search.needsScripts')}</p>
        )}
      </div>
      <section className="about" ref={outcome} tabIndex={-1} aria-label={t('search.topics')}>
        {found?.length ? <Results found={whole ? found : found.slice(0, SEEN_FIRST)} /> : <TopicTiles tiles={topics} />}
        {found?.length === 0 && (
          <a className="btn w" href={pagePath(tag, 'now')}>
            <Icon name="now" />
            {t('nav.now')}
          </a>
        )}
        {found && (
          <a className="btn w" href={pagePath(tag, 'call')}>
            <Icon name="phone" />
            {t('search.call')}
          </a>
        )}
      </section>
    </>
  );
}
