import { TileList } from '../../blocks/TileList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';

/** "This page is not here", with the way on to every topic. */
export function MissingPage({ tiles }: { tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('missing.title')}</h1>
      <p>{t('missing.offline')}</p>
      <p>{t('missing.lead')}</p>
      <TileList tiles={tiles} to={({ id }) => pagePath(tag, id)} />
    </>
  );
}
