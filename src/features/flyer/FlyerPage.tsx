import { TileList } from '../../blocks/TileList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useLater } from '../../platform/useLater.ts';

interface FlyerPageProps {
  /** The topics that make a flyer. */
  tiles: TileView[];
  /** Rows that go before the others of their kind, by topic. */
  first: Record<string, string[]>;
  site: SiteView;
}

const loadMaker = () => import('./FlyerMaker.tsx');

/** Makes flyers, cards and posters to print, on this phone alone; without scripts, the pages a browser can print. */
export function FlyerPage({ tiles, first, site }: FlyerPageProps) {
  const { t, tag } = useLanguage();
  const alive = useLater(loadMaker);
  return (
    <>
      <h1 tabIndex={-1}>{t('flyer.title')}</h1>
      <p>{t('flyer.lead')}</p>
      <div className={alive ? 'maker' : 'maker yet'}>
        {alive ? (
          <alive.FlyerMaker tiles={tiles} preferred={first} site={site} />
        ) : (
          <p className="no-scripts">{t('flyer.noScripts')}</p>
        )}
      </div>
      <section aria-labelledby="pages-h">
        <h2 id="pages-h">{t('flyer.pages')}</h2>
        <TileList tiles={tiles} to={({ id }) => pagePath(tag, id)} />
      </section>
    </>
  );
}
