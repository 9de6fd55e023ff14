import { TileList } from '../../blocks/TileList.tsx';
import { FLYERS, flyerFile } from '../../content/flyerPath.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { useLater } from '../../platform/useLater.ts';

interface FlyerPageProps {
  /** The topics that make a flyer. */
  tiles: TileView[];
  /** Rows that go before the others of their kind, by topic. */
  first: Record<string, string[]>;
  /** Topics whose flyer was printed for the site. */
  printed: string[];
  site: SiteView;
}

const loadMaker = () => import('./FlyerMaker.tsx');

/** Makes flyers, cards and posters to print, on this phone alone; without scripts, the pages a browser can print. */
export function FlyerPage({ tiles, first, printed, site }: FlyerPageProps) {
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
      {printed.length > 0 && (
        <section aria-labelledby="printed-h">
          <h2 id="printed-h">{t('flyer.printed')}</h2>
          <p>{t('flyer.printedHint')}</p>
          <ul className="list">
            {tiles.flatMap(({ id, title }) =>
              printed.includes(id) ? (
                <li key={id}>
                  <a href={FLYERS + flyerFile(tag, id)} download>
                    <b className="g">
                      <SaidWords words={title} />
                    </b>
                  </a>
                </li>
              ) : (
                []
              ),
            )}
            <li>
              <a href={FLYERS}>
                <b className="g">{t('flyer.printedAll')}</b>
              </a>
            </li>
          </ul>
        </section>
      )}
      <section aria-labelledby="pages-h">
        <h2 id="pages-h">{t('flyer.pages')}</h2>
        <TileList tiles={tiles} to={({ id }) => pagePath(tag, id)} />
      </section>
    </>
  );
}
