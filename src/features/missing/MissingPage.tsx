import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';

/** "This page is not here", with the way on to every topic. */
export function MissingPage({ tiles }: { tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('missing.title')}</h1>
      <p>{t('missing.lead')}</p>
      <ul className="tiles">
        {tiles.map((tile) => (
          <li key={tile.id}>
            <a className="tile" href={pagePath(tag, tile.id)}>
              <Pictogram strokes={tile.icon} />
              <span className="g">
                <SaidWords words={tile.title} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
