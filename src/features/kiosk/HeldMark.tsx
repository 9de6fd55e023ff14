import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Mark } from '../../ui/Mark.tsx';
import { useHold } from './useHold.ts';

/** Our mark; held for three seconds it asks a volunteer for the code. */
export function HeldMark({ onHold }: { onHold: () => void }) {
  const { t } = useLanguage();
  const hold = useHold(onHold);
  return (
    <button type="button" className="k-mark" aria-label={t('kiosk.hold')} {...hold}>
      <Mark />
    </button>
  );
}
