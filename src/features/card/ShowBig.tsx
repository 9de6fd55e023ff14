import { useState } from 'react';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { TurnedCard } from './TurnedCard.tsx';
import { TURN } from './turn.ts';

/** The button that shows a card over the whole screen, for the officer. */
export function ShowBig({ rows }: { rows: RowView[] }) {
  const { t } = useLanguage();
  const [turned, setTurned] = useState(false);
  return (
    <>
      <button type="button" className="btn k w" data-own-phone onClick={() => setTurned(true)}>
        <Pictogram strokes={TURN} />
        {t('card.turn')}
      </button>
      {turned && <TurnedCard rows={rows} close={() => setTurned(false)} />}
    </>
  );
}
