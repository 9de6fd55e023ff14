import type { TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';

/** Finds words in the guide, on this phone alone. */
export function SearchPage({ tiles }: { tiles: TileView[]; synonyms: string[][] }) {
  const { t } = useLanguage();
  return (
    <h1 tabIndex={-1} data-topics={tiles.length}>
      {t('search.title')}
    </h1>
  );
}
