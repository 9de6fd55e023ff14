import type { ReactNode } from 'react';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { englishOf } from './englishOf.ts';

/**
 * The two halves of a card: English for the officer, black on white, and the same in the holder's language; over them what
 * shows it big, where the smallest screen has it too.
 */
export function Card({ rows, children }: { rows: RowView[]; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="halves">
      <div className="big">{children}</div>
      <div className="officer" lang="en" dir="ltr">
        {rows.map((row) => (
          <p key={row.id}>{englishOf(row)}</p>
        ))}
      </div>
      {rows.some((row) => row.say) && (
        <div className="holder">
          <h3>{t('card.meaning')}</h3>
          {rows.map((row) => (
            <p key={row.id}>
              <SaidWords words={row.text} />
            </p>
          ))}
          <p className="s">{t('card.unchecked')}</p>
        </div>
      )}
    </div>
  );
}
