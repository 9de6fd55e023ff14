import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

/** Links to the whole guide and to each topic, to be copied by hand; the links under the page lead to other languages. */
export function WrittenAddresses({ tiles }: { tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <p className="no-scripts">{t('share.noScripts')}</p>
      <ul className="list">
        <li>
          <a href={pagePath(tag, 'home')}>{t('share.whole')}</a>
        </li>
        {tiles.map(({ id, title }) => (
          <li key={id}>
            <a href={pagePath(tag, id)}>
              <SaidWords words={title} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
