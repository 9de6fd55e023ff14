import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { CheckWhere } from './CheckWhere.tsx';
import { FileLinks } from './FileLinks.tsx';
import { ShareForm } from './ShareForm.tsx';
import { useChoice } from './useChoice.ts';
import { WrittenAddresses } from './WrittenAddresses.tsx';

/** Hands the guide on: what, to readers of which languages, and in which way. Without scripts it lists every address. */
export function SharePage({ site, tiles }: { site: SiteView; tiles: TileView[] }) {
  const { t, tag } = useLanguage();
  const choice = useChoice(site, tiles, [tag]);
  return (
    <>
      <h1 tabIndex={-1}>{t('share.title')}</h1>
      <p>{t('share.lead')}</p>
      {choice ? (
        <ShareForm site={site} tiles={tiles} choice={choice} />
      ) : (
        <>
          <WrittenAddresses tiles={tiles} />
          <section className="stack">
            <FileLinks tag={tag} autonym={t('language.autonym')} />
            <p className="no-scripts">
              <CheckWhere />
            </p>
          </section>
        </>
      )}
    </>
  );
}
