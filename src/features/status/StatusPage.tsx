import { formatBytes } from '../../content/formatBytes.ts';
import { formatDate } from '../../content/formatDate.ts';
import type { SiteEntry } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { useSaver } from '../../platform/useSaver.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** What this phone holds, language by language, and what this app cannot protect. What depends on the phone or the release comes after hydration. */
export function StatusPage({ site }: { site: SiteEntry }) {
  const { t } = useLanguage();
  const snapshot = useSaver();
  return (
    <>
      <h1 tabIndex={-1}>{t('status.title')}</h1>
      {snapshot ? <Saved snapshot={snapshot} site={site} /> : <p className="no-scripts">{t('status.noScripts')}</p>}
      <section className="blk">
        <h2 className="bh">
          <Icon name="lock" />
          {t('status.limits')}
        </h2>
        <p className="p">{t('status.history')}</p>
        <p className="p">{t('status.leave')}</p>
        <p className="p">{t('status.erase')}</p>
        <p className="p">{t('status.host')}</p>
      </section>
    </>
  );
}

function Saved({ snapshot, site }: { snapshot: SaverSnapshot; site: SiteEntry }) {
  const { t, dir } = useLanguage();
  const saver = usePorts()?.saver;
  if (!saver) return null;
  const unsupported = snapshot.state.phase === 'unsupported';
  const { date, version } = site.release;
  return (
    <>
      <p>
        <TextRun text={t('status.text', { date: formatDate(date, t), version })} dir={dir} />
      </p>
      {snapshot.updateReady && (
        <Notice title={t('update.title')}>
          <p>{t('update.text')}</p>
          <Button icon="update" onPress={() => void saver.useNewText()}>
            {t('update.use')}
          </Button>
        </Notice>
      )}
      {!unsupported && (
        <section className="about" aria-labelledby="saved-h">
          <h2 id="saved-h">{t('status.languages')}</h2>
          <ul className="list">
            {site.languages.map((language) => {
              const held = snapshot.languages[language.tag];
              const state = held?.state ?? 'unknown';
              return (
                <li key={language.tag} data-language={language.tag} data-state={state}>
                  <b className="g">
                    <bdi lang={language.tag} dir={language.dir}>
                      {language.autonym}
                    </bdi>
                  </b>
                  <span className={state === 'saved' ? 'row ok' : 'row'}>
                    <Icon name={state === 'saved' ? 'saved' : 'get'} />
                    <TextRun text={t(`state.${state}`, { size: formatBytes(held?.bytes ?? 0) })} dir={dir} />
                  </span>
                </li>
              );
            })}
          </ul>
          <div className="row acts">
            {snapshot.heldBack && (
              <>
                <p>{t('status.heldBack')}</p>
                <Button icon="get" onPress={() => void saver.saveAll()}>
                  {t('status.saveAll')}
                </Button>
              </>
            )}
            <Button icon="do" onPress={() => void saver.start()}>
              {t('status.check')}
            </Button>
            {snapshot.kept === false && (
              <Button icon="lock" onPress={() => void saver.askToKeep()}>
                {t('status.keep')}
              </Button>
            )}
          </div>
          {snapshot.kept === true && <p className="s">{t('status.kept')}</p>}
          {snapshot.kept === false && <p className="s">{t('status.notKept')}</p>}
        </section>
      )}
    </>
  );
}
