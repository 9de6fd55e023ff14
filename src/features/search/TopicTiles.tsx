import { memo } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';

/** Topics as pictures with words; not drawn again while somebody types. */
export const TopicTiles = memo(function TopicTiles({ tiles }: { tiles: TileView[] }) {
  const { tag } = useLanguage();
  return (
    <ul className="tiles">
      {tiles.map(({ id, icon, title }) => (
        <li key={id}>
          <a className="tile" href={pagePath(tag, id)}>
            <Pictogram strokes={icon} />
            <span className="g">
              <SaidWords words={title} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
});
