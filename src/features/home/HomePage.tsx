import { pagePath } from '../../content/pagePath.ts';
import { GROUP_ORDER, type TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** The way in: one question, pictures with words, and what this phone holds. */
export function HomePage({ tiles }: { tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <header className="sign">
        <span className="pic">
          <Icon name="family" />
        </span>
        <div className="t">
          <h1 tabIndex={-1}>{t('home.title')}</h1>
        </div>
      </header>
      <p>{t('home.lead')}</p>
      {GROUP_ORDER.map((group) => {
        const members = tiles.filter((tile) => tile.group === group);
        if (!members.length) return null;
        return (
          <nav key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`home.group.${group}`)}</h2>
            <ul className="tiles">
              {members.map((tile) => (
                <li key={tile.id}>
                  <a className="tile" href={pagePath(tag, tile.id)}>
                    <Icon name={tile.icon} />
                    <span className="g">
                      <SaidWords words={tile.title} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        );
      })}
      <nav aria-label={t('home.status')}>
        <ul className="list">
          <li>
            <a href={pagePath(tag, 'status')}>
              <Icon name="mobile" />
              <span className="g">
                <b>{t('home.status')}</b>
                <span className="s">{t('home.statusHint')}</span>
              </span>
              <Icon name="chev" />
            </a>
          </li>
        </ul>
      </nav>
      <p className="row s">
        <Icon name="note" />
        <span className="g">{t('home.notAdvice')}</span>
      </p>
    </>
  );
}
