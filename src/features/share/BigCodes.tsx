import { useEffect, useRef } from 'react';
import { QrCode } from '../../blocks/QrCode.tsx';
import { ScreenLine } from '../../blocks/ScreenLine.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTurns } from '../../platform/useTurns.ts';
import { useWakeLock } from '../../platform/useWakeLock.ts';
import { Button } from '../../ui/Button.tsx';
import type { Code } from './codesOf.ts';

interface BigCodesProps {
  codes: Code[];
  close: () => void;
  /** Whether one code follows another by itself, until it is stopped. */
  turning?: boolean;
}

/** Codes over the whole screen, one at a time, for another phone's camera; the screen is kept awake. */
export function BigCodes({ codes, close, turning = false }: BigCodesProps) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const awake = useWakeLock(true);
  const { at, go, runs, setRuns } = useTurns(codes.length, turning);
  useEffect(() => dialog.current?.showModal(), []);
  const code = codes[at];
  if (!code) return null;
  return (
    <dialog ref={dialog} className="big-code" onClose={close} aria-label={t('share.bigCode')}>
      <div lang={code.tag} dir={code.dir} className="code" {...(!runs && { role: 'status' })}>
        <p className="h">{code.autonym}</p>
        <QrCode address={code.address} />
        <p>{code.title}</p>
        <WrittenAddress address={code.address} />
      </div>
      <p>{t('share.scan')}</p>
      <div className="row">
        {codes.length > 1 && (
          <>
            <Button icon="back" onPress={() => go(-1)}>
              {t('share.before')}
            </Button>
            <Button icon="next" onPress={() => go(1)}>
              {t('share.after')}
            </Button>
            {turning && <Button onPress={() => setRuns(!runs)}>{t(runs ? 'share.hold' : 'share.goOn')}</Button>}
          </>
        )}
        <Button main onPress={() => dialog.current?.close()}>
          {t('share.close')}
        </Button>
      </div>
      <ScreenLine awake={awake} hint={t('share.bright')} />
    </dialog>
  );
}
