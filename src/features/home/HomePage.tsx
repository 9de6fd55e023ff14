import { TileList } from '../../blocks/TileList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { GROUP_ORDER, type TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';

/** Two people; no other page needs them, so they are not in the sprite. */
const FAMILY = [
  'M20 12a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM40 17a5 5 0 1 1-10 0a5 5 0 1 1 10 0z',
  'M4 43V33a10 10 0 0 1 20 0v10M28 43v-8a7 7 0 0 1 15 0v8',
];

/** Pages about the guide itself, with a picture and, where it helps, a hint. */
const PAGES = [
  { id: 'share', icon: 'link', hint: true },
  { id: 'status', icon: 'mobile', hint: true },
  { id: 'about', icon: 'know', hint: true },
  { id: 'sources', icon: 'paper', hint: false },
  { id: 'changes', icon: 'update', hint: false },
  { id: 'mistake', icon: 'pen', hint: false },
] as const;

/** The way in: questions, pictures with words, and the pages about this guide and this phone. */
export function HomePage({ tiles }: { tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <header className="sign">
        <span className="pic">
          <Pictogram strokes={FAMILY} />
        </span>
        <div className="t">
          <h1 tabIndex={-1}>{t('home.title')}</h1>
        </div>
      </header>
      <p>{t('home.lead')}</p>
      <a className="btn w" href={pagePath(tag, 'search')}>
        <Icon name="search" />
        {t('home.search')}
      </a>
      {GROUP_ORDER.map((group) => {
        const members = tiles.filter((tile) => tile.group === group);
        if (!members.length) return null;
        return (
          <nav key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`home.group.${group}`)}</h2>
            <TileList tiles={members} to={({ id }) => pagePath(tag, id)} />
          </nav>
        );
      })}
      <nav aria-labelledby="guide-h">
        <h2 id="guide-h">{t('home.guide')}</h2>
        <ul className="list">
          {PAGES.map(({ id, icon, hint }) => (
            <li key={id}>
              <a href={pagePath(id === 'sources' ? 'en' : tag, id)}>
                <Icon name={icon} />
                <span className="g">
                  <b>{t(`home.${id}`)}</b>
                  {hint && <span className="s">{t(`home.${id}Hint`)}</span>}
                </span>
                <Icon name="chev" />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="row s leave">
        <Icon name="exit" />
        <span className="g">{t('home.leave')}</span>
      </p>
      <p className="row s">
        <Icon name="note" />
        <span className="g">{t('home.notAdvice')}</span>
      </p>
    </>
  );
}
