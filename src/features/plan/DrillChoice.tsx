import { TypedField } from '../../blocks/TypedField.tsx';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import type { DrillNumber } from './useDrillNumbers.ts';

interface DrillChoiceProps {
  numbers: DrillNumber[];
  choose: (name: string) => void;
}

/** Which number to learn. */
export function DrillChoice({ numbers, choose }: DrillChoiceProps) {
  const { t } = useLanguage();
  return (
    <>
      <TypedField name="plan.drillNumber" label={t('plan.drillType')} digits="phone" />
      <p className="h">{t('plan.drillWhich')}</p>
      {numbers.map(({ name, label, which, number }) => (
        <button key={name} type="button" className="btn w" onClick={() => choose(name)}>
          <span>
            {t(label, { number: which ?? '' })}:{' '}
            <bdi className="n" dir="ltr" translate="no">
              {number}
            </bdi>
          </span>
        </button>
      ))}
    </>
  );
}
