import { useState } from 'react';
import { formatBytes } from '../../content/formatBytes.ts';
import { formatDate, type Translate } from '../../content/formatDate.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import type { SaveState } from '../../platform/saver.ts';
import { useSaver } from '../../platform/useSaver.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** Says whether this page's language is saved on this phone: only what the worker's audit proved. */
export function SavedLine() {
  const { t, dir } = useLanguage();
  const ports = usePorts();
  const snapshot = useSaver();
  if (!snapshot || !ports) return <div className="saved" />;
  const { state } = snapshot;
  const icon = state.phase === 'saved' ? 'saved' : state.phase === 'saving' ? 'get' : 'mobile';
  return (
    <div className="saved" data-phase={state.phase}>
      <div className={state.phase === 'saved' ? 'row ok' : 'row'}>
        <Icon name={icon} />
        <p className="g" role="status">
          <TextRun text={savedText(state, t)} dir={dir} />
        </p>
      </div>
      {state.phase === 'saving' && <ProgressBar label={t('save.progress')} percent={state.percent} />}
      {state.phase === 'failed' && (
        <Button icon="update" onPress={() => void ports.saver.start()}>
          {t('save.retry')}
        </Button>
      )}
      {state.phase === 'removed' && (
        <Button icon="get" onPress={() => void ports.saver.start()}>
          {t('save.again')}
        </Button>
      )}
      {state.phase === 'unsupported' && <CopyAddress />}
    </div>
  );
}

/** The one sentence for each state. */
export function savedText(state: SaveState, t: Translate): string {
  switch (state.phase) {
    case 'saved':
      return t('save.saved', { date: formatDate(state.date, t), size: formatBytes(state.bytes) });
    case 'saving':
      return t('save.saving', { percent: state.percent });
    case 'failed':
      return `${t('save.failed')} ${t(`save.reason.${state.reason}`)}`;
    case 'removed':
      return t(state.clean ? 'save.removed' : 'save.notRemoved');
    case 'unsupported':
      return t('save.unsupported');
    default:
      return t('save.checking');
  }
}

function CopyAddress() {
  const { t } = useLanguage();
  const ports = usePorts();
  const [copied, setCopied] = useState<boolean | undefined>();
  const copy = async () => setCopied(await ports?.copyText(location.href));
  return (
    <>
      <Button icon="link" onPress={() => void copy()}>
        {t('save.copy')}
      </Button>
      <p role="status" className="s">
        {copied !== undefined && t(copied ? 'save.copied' : 'save.notCopied')}
      </p>
    </>
  );
}
