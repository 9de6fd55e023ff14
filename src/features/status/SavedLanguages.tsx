import { useState } from 'react';
import { formatDate } from '../../content/formatDate.ts';
import type { SiteEntry } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextRun } from '../../ui/TextRun.tsx';
import { LanguageList } from './LanguageList.tsx';

/** Which text this is, whether a newer one waits, and what is saved of it, language by language. */
export function SavedLanguages({ snapshot, site }: { snapshot: SaverSnapshot; site: SiteEntry }) {
  const { t, dir } = useLanguage();
  const saver = usePorts()?.saver;
  if (!saver) return null;
  const { state } = snapshot;
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
      {state.phase === 'removed' && <p>{t(state.clean ? 'save.removed' : 'save.notRemoved')}</p>}
      {state.phase !== 'unsupported' && state.phase !== 'removed' && (
        <section className="about" aria-labelledby="saved-h">
          <h2 id="saved-h">{t('status.languages')}</h2>
          <LanguageList snapshot={snapshot} languages={site.languages} />
          <Actions snapshot={snapshot} />
          {snapshot.kept === true && <p className="s">{t('status.kept')}</p>}
          {snapshot.kept === false && <p className="s">{t('status.notKept')}</p>}
        </section>
      )}
    </>
  );
}

function Actions({ snapshot }: { snapshot: SaverSnapshot }) {
  const { t } = useLanguage();
  const saver = usePorts()?.saver;
  const [checked, setChecked] = useState(false);
  if (!saver) return null;
  const check = async () => {
    setChecked(false);
    await saver.start();
    setChecked(saver.read().state.phase === 'saved');
  };
  return (
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
        <Button icon="lock" onPress={() => void saver.askToKeep()}>
          {t('status.keep')}
        </Button>
      )}
      <p className="s" role="status">
        {checked && t('status.checked')}
      </p>
    </div>
  );
}
