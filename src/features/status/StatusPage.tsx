import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useSaver } from '../../platform/useSaver.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';
import { InstallHelp } from './InstallHelp.tsx';
import { LookChoice } from './LookChoice.tsx';
import { RemoveSaved } from './RemoveSaved.tsx';
import { SavedLanguages } from './SavedLanguages.tsx';
import { SavedText } from './SavedText.tsx';

const LIMITS = ['history', 'leave', 'erase', 'backup', 'icon', 'network', 'host', 'seen'] as const;

/**
 * What this phone holds, how the pages look on it, how to install and remove the guide, and what it cannot protect. What
 * depends on the phone or the release comes after hydration.
 */
export function StatusPage({ site }: { site: SiteView }) {
  const { t, dir } = useLanguage();
  const snapshot = useSaver();
  return (
    <>
      <h1 tabIndex={-1}>{t('status.title')}</h1>
      <LookChoice />
      {/* Below a screen that stands there from the start: it grows with the languages, and must push nothing in sight. */}
      {snapshot ? (
        <>
          <SavedText snapshot={snapshot} release={site.release} />
          <SavedLanguages snapshot={snapshot} site={site} />
        </>
      ) : (
        <p className="no-scripts">{t('status.noScripts')}</p>
      )}
      <InstallHelp />
      {snapshot && <RemoveSaved snapshot={snapshot} />}
      <section className="blk">
        <h2 className="bh">
          <Icon name="lock" />
          <span className="g">{t('status.limits')}</span>
        </h2>
        {LIMITS.map((limit) => (
          <div key={limit} className="p">
            <p>
              <TextRun text={t(`status.${limit}`)} dir={dir} />
            </p>
          </div>
        ))}
      </section>
    </>
  );
}
