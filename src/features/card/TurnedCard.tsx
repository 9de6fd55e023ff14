import { useEffect, useRef } from 'react';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { englishOf } from './englishOf.ts';
import { TURN } from './turn.ts';

/** The English alone, over the whole screen and turned a quarter, to be read through a window; one button leads back. */
export function TurnedCard({ rows, close }: { rows: RowView[]; close: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="turned" onClose={close} aria-label={t('card.turn')}>
      <div className="sheet" lang="en" dir="ltr">
        {rows.map((row) => (
          <p key={row.id}>{englishOf(row)}</p>
        ))}
      </div>
      <button type="button" className="btn w" onClick={() => dialog.current?.close()}>
        <Pictogram strokes={TURN} />
        {t('card.turnBack')}
      </button>
    </dialog>
  );
}
