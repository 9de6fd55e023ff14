import { UseNewText } from '../../blocks/UseNewText.tsx';
import { formatDate } from '../../content/formatDate.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** Which text this is, whether a newer one waits, and whether the reader had it removed. */
export function SavedText({ snapshot, release }: { snapshot: SaverSnapshot; release: SiteView['release'] }) {
  const { t, dir } = useLanguage();
  const saver = usePorts()?.saver;
  if (!saver) return null;
  const { state } = snapshot;
  const { date, version } = release;
  return (
    <>
      <p>
        <TextRun text={t('status.text', { date: formatDate(date, t), version })} dir={dir} />
      </p>
      {snapshot.updateReady && (
        <Notice title={t('update.title')}>
          <p>{t('update.text')}</p>
          <UseNewText saver={saver} />
        </Notice>
      )}
      {state.phase === 'removed' && <p>{t(state.clean ? 'save.removed' : 'save.notRemoved')}</p>}
    </>
  );
}
