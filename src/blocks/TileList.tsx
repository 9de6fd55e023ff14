import type { TileView } from '../content/site.ts';
import { SaidWords } from '../i18n/SaidWords.tsx';
import { Pictogram } from '../ui/Pictogram.tsx';

/** Pictures with words, each a link. */
export function TileList({ tiles, to }: { tiles: TileView[]; to: (tile: TileView) => string }) {
  return (
    <ul className="tiles">
      {tiles.map((tile) => (
        <li key={tile.id}>
          <a className="tile" href={to(tile)}>
            <Pictogram strokes={tile.icon} />
            <span className="g">
              <SaidWords words={tile.title} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
