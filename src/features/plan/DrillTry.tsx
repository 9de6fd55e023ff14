import { useState } from 'react';
import { QUIET } from '../../blocks/quiet.ts';
import { digitsOf } from '../../content/digitsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Stands outside the component so that it runs once, when the field appears. */
const focus = (field: HTMLElement | null) => field?.focus();

/** The number from memory: only its digits count, and the answer is kind. */
export function DrillTry({ number, look }: { number: string; look: () => void }) {
  const { t } = useLanguage();
  const [tried, setTried] = useState('');
  const [right, setRight] = useState<boolean>();
  const check = () => setRight(digitsOf(tried) === digitsOf(number));
  return (
    <>
      <div className="field">
        <label htmlFor="plan-tried">{t('plan.drillMemory')}</label>
        <input
          {...QUIET}
          id="plan-tried"
          ref={focus}
          type="tel"
          dir="ltr"
          value={tried}
          onChange={(event) => {
            setTried(event.target.value);
            setRight(undefined);
          }}
          onKeyDown={(event) => event.key === 'Enter' && check()}
        />
      </div>
      <button type="button" className="btn k" onClick={check}>
        {t('plan.drillCheck')}
      </button>
      <p role="status" className="h h3">
        {right !== undefined && (
          <>
            {right && <Icon name="do" />}
            {t(right ? 'plan.drillRight' : 'plan.drillNotYet')}
          </>
        )}
      </p>
      <button type="button" className="btn" onClick={look}>
        {t('plan.drillLook')}
      </button>
    </>
  );
}
