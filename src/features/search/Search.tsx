import { useRef, useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import { TopicTiles } from './TopicTiles.tsx';
import { useAnswer } from './useAnswer.ts';
import type { Guide } from './useGuide.ts';
import { useSettled } from './useSettled.ts';

/** After so long without a letter, what was found is read out. */
const PAUSE_MS = 800;

/** The field and what was found. What is typed stands in the memory of this component and nowhere else. */
export function Search({ guide, tiles }: { guide: Guide; tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  const [text, setText] = useState('');
  // With the letter, not after it: to draw twice takes longer than to search.
  const { found, topics, said } = useAnswer(guide, text, tiles);
  const readOut = useSettled(said, PAUSE_MS);
  const outcome = useRef<HTMLElement>(null);
  const percent = guide && guide !== 'failed' ? guide.percent : 0;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the oldest browsers we serve do not know the element. */}
      <div role="search" className={text ? 'about' : 'about find'}>
        <SearchField text={text} onText={setText} onEnter={() => outcome.current?.focus()} />
        {/* Seen at once; heard from the line below, when the typing pauses. */}
        <p aria-hidden="true">{said || t('search.reading', { percent })}</p>
        <p className="announce" aria-live="polite">
          {readOut}
        </p>
      </div>
      <section className="about" ref={outcome} tabIndex={-1} aria-label={t('search.topics')}>
        {found?.length ? <Results found={found} /> : <TopicTiles tiles={topics} />}
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
