import { type ReactNode, useState } from 'react';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { Icon } from '../ui/Icon.tsx';

/** Stands outside the component so that it runs once, when the warning appears. */
const focus = (warning: HTMLElement | null) => warning?.focus();

/** Printing what was typed takes two taps: the first says who may keep a copy, the second is the page's own button. */
export function PrintTyped({ button }: { button: ReactNode }) {
  const { t } = useLanguage();
  const [warned, setWarned] = useState(false);
  return (
    <section className="about off-paper" aria-label={t('form.print')}>
      {!warned && (
        <div className="row">
          <button type="button" className="btn" onClick={() => setWarned(true)}>
            <Icon name="printer" />
            {t('form.print')}
          </button>
        </div>
      )}
      {warned && (
        <p ref={focus} tabIndex={-1}>
          {t('form.printWarning')}
        </p>
      )}
      {/* Stays in the page while it waits: it hears the browser's own command to print, too. */}
      <div hidden={!warned}>{button}</div>
    </section>
  );
}
