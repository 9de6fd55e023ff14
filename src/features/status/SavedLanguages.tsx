import { useState } from 'react';
import { formatBytes } from '../../content/formatBytes.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** What is saved of the guide on this phone, language by language. */
export function SavedLanguages({ snapshot, site }: { snapshot: SaverSnapshot; site: SiteView }) {
  const { t, dir } = useLanguage();
  const { phase } = snapshot.state;
  if (phase === 'unsupported' || phase === 'removed') return null;
  return (
    <section className="about" aria-labelledby="saved-h">
      <h2 id="saved-h">{t('status.languages')}</h2>
      <ul className="list">
        {site.languages.map((language) => {
          const held = snapshot.languages[language.tag];
          const found = held?.state ?? 'unknown';
          return (
            <li key={language.tag} data-language={language.tag} data-state={found}>
              <b className="g">
                <bdi lang={language.tag} dir={language.dir}>
                  {language.autonym}
                </bdi>
              </b>
              <span className={found === 'saved' ? 'row ok' : 'row'}>
                <Icon name={found === 'saved' ? 'saved' : 'get'} />
                <TextRun text={t(`state.${found}`, { size: formatBytes(held?.bytes ?? 0) })} dir={dir} />
              </span>
            </li>
          );
        })}
      </ul>
      <Actions snapshot={snapshot} />
    </section>
  );
}

function Actions({ snapshot }: { snapshot: SaverSnapshot }) {
  const { t } = useLanguage();
  const saver = usePorts()?.saver;
  /** What came of the button pressed last. */
  const [said, setSaid] = useState('');
  if (!saver) return null;
  const check = async () => {
    setSaid('');
    await saver.start();
    if (saver.read().state.phase === 'saved') setSaid('status.checked');
  };
  const keep = async () => {
    setSaid('');
    await saver.askToKeep();
    setSaid(keptWords(saver.read().kept));
  };
  const kept = keptWords(snapshot.kept);
  return (
    <>
      <div className="row acts">
        {snapshot.heldBack && (
          <>
            <p>{t('status.heldBack')}</p>
            <Button icon="get" onPress={() => void saver.saveAll()}>
              {t('status.saveAll')}
            </Button>
          </>
        )}
        <Button icon="do" onPress={() => void check()}>
          {t('status.check')}
        </Button>
        {snapshot.kept === false && (
          <Button icon="lock" onPress={() => void keep()}>
            {t('status.keep')}
          </Button>
        )}
        <p className="s" role="status">
          {said && t(said)}
        </p>
      </div>
      {kept && kept !== said && <p className="s">{t(kept)}</p>}
    </>
  );
}

/** What to say of whether the browser keeps what is saved; nothing where it does not tell. */
function keptWords(kept: boolean | null): string {
  if (kept === null) return '';
  return kept ? 'status.kept' : 'status.notKept';
}
