import { Children, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';

/** Rows to write on by hand, where nothing was typed. */
const EMPTY = ['1', '2', '3', '4', '5', '6'];

interface SpellingTableProps {
  /** Whether it is for paper alone. */
  onPaper?: boolean;
  /** Rows; without any, empty ones to write on. */
  children?: ReactNode;
}

/** First names and last names to try in the search, one pair a row. */
export function SpellingTable({ onPaper, children }: SpellingTableProps) {
  const { t } = useLanguage();
  return (
    <table className={onPaper ? 'variants on-paper' : 'variants'}>
      <thead>
        <tr>
          <th scope="col">{t('locator.first')}</th>
          <th scope="col">{t('locator.last')}</th>
        </tr>
      </thead>
      <tbody translate="no">
        {Children.count(children)
          ? children
          : EMPTY.map((row) => (
              <tr key={row}>
                <td>&nbsp;</td>
                <td />
              </tr>
            ))}
      </tbody>
    </table>
  );
}
