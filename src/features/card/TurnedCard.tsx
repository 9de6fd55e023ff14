import { useEffect, useRef } from 'react';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { englishOf } from './englishOf.ts';

/**
 * The English alone, over the whole screen and turned a quarter, to be read through a window; one button, or the phone's own
 * Back, leads back.
 */
export function TurnedCard({ rows, close }: { rows: RowView[]; close: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Else Back would leave the page, and the card is gone in front of the officer.
    history.pushState(history.state, '');
  }, []);
  useEffect(() => {
    addEventListener('popstate', close);
    return () => removeEventListener('popstate', close);
  }, [close]);
  return (
    <dialog ref={dialog} className="turned" onClose={() => history.back()} aria-label={t('card.turn')}>
      <div className="sheet" lang="en" dir="ltr">
        {rows.map((row) => (
          <p key={row.id}>{englishOf(row)}</p>
        ))}
      </div>
      <button type="button" className="btn w" onClick={() => dialog.current?.close()}>
        <Icon name="back" />
        {t('card.turnBack')}
      </button>
    </dialog>
  );
}
