import { useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { TextRun } from '../../ui/TextRun.tsx';

interface StillHereProps {
  secondsLeft: number;
  stay: () => void;
  done: () => void;
}

/** Asks whether somebody is still there, in the language being read and over all else, before the screen is cleared. */
export function StillHere({ secondsLeft, stay, done }: StillHereProps) {
  const { t, dir } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a touch beside the words; keys have the buttons, and Escape
    <dialog
      ref={dialog}
      className="k-still"
      role="alertdialog"
      aria-labelledby="k-still"
      onCancel={stay}
      onClick={(event) => event.target === event.currentTarget && stay()}
    >
      <h2 id="k-still">{t('kiosk.still')}</h2>
      {/* Heard once, with the question; a number a second would drown it. */}
      <p aria-live="off">
        <TextRun text={t('kiosk.clears', { count: secondsLeft })} dir={dir} />
      </p>
      <div className="row">
        <button type="button" className="btn k" onClick={stay}>
          {t('kiosk.stay')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('kiosk.done')}
        </button>
      </div>
    </dialog>
  );
}
