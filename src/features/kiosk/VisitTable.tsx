import { useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Button } from '../../ui/Button.tsx';
import { eraseVisits, LEAST_TOLD, readVisits } from './visits.ts';

/** What was counted on this tablet, by day: few visits are not told apart. To be printed, and erased. */
export function VisitTable() {
  const { t } = useLanguage();
  const [visits, setVisits] = useState(readVisits);
  const erase = () => {
    eraseVisits();
    setVisits({});
  };
  return (
    <section className="k-visits">
      <h2>{t('kiosk.visits')}</h2>
      <p>{t('kiosk.visitsHint', { least: LEAST_TOLD })}</p>
      <table>
        <tbody>
          {Object.entries(visits).flatMap(([day, cells]) =>
            // A topic that few looked at is not told at all.
            Object.entries(cells)
              .filter(([cell, count]) => count >= LEAST_TOLD || !cell.includes(' '))
              .map(([cell, count]) => (
                <tr key={`${day} ${cell}`}>
                  <td>
                    <bdi>{day}</bdi>
                  </td>
                  <td>
                    <bdi>{cell}</bdi>
                  </td>
                  <td>
                    <bdi>{count < LEAST_TOLD ? `< ${LEAST_TOLD}` : count}</bdi>
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
      <div className="row">
        <Button icon="printer" onPress={() => window.print()}>
          {t('form.print')}
        </Button>
        <Button onPress={erase}>{t('kiosk.visitsErase')}</Button>
      </div>
    </section>
  );
}
