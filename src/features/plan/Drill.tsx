import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { DrillChoice } from './DrillChoice.tsx';
import { DrillTry } from './DrillTry.tsx';
import { useDrillNumbers } from './useDrillNumbers.ts';

/** Learning a number by heart: look and say it, hide it, type it. What is tried is compared and never kept. */
export function Drill({ hotline }: { hotline: string }) {
  const { t } = useLanguage();
  const numbers = useDrillNumbers(hotline);
  const [chosen, setChosen] = useState('');
  const [hidden, setHidden] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // A number that was cleared meanwhile is not practiced any more.
  const practiced = numbers.find(({ name }) => name === chosen);
  const number = practiced?.number;
  const go = (name: string, hide = false) => {
    setChosen(name);
    setHidden(hide);
    // The button just pressed is gone: the keyboard and screen readers go on from here.
    box.current?.focus();
  };
  return (
    <div className="about" ref={box} tabIndex={-1}>
      {!number && <DrillChoice numbers={numbers} choose={go} />}
      {practiced && <p className="h h3">{t(practiced.label, { number: practiced.which ?? '' })}</p>}
      {number && !hidden && (
        <>
          <p className="tel">
            <bdi className="n" dir="ltr" translate="no">
              {number}
            </bdi>
          </p>
          <button type="button" className="btn k" onClick={() => go(chosen, true)}>
            {t('plan.drillHide')}
          </button>
        </>
      )}
      {number && hidden && <DrillTry number={number} look={() => go(chosen)} />}
      {number && (
        <button type="button" className="btn" onClick={() => go('')}>
          {t('plan.drillOther')}
        </button>
      )}
    </div>
  );
}
