import { useRef, useState } from 'react';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { forgetTyped, useAnythingTyped } from '../platform/typed.ts';

/** Clears everything typed, after a question; last on the page, where no thumb comes by chance. */
export function ForgetTyped() {
  const { t } = useLanguage();
  const anything = useAnythingTyped();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const box = useRef<HTMLElement>(null);
  const ask = (asks: boolean) => {
    setAsking(asks);
    // The button just pressed is gone: the keyboard and screen readers go on from here.
    box.current?.focus();
  };
  const answer = (yes: boolean) => {
    if (yes) forgetTyped();
    setDone(yes);
    ask(false);
  };
  return (
    <section ref={box} tabIndex={-1} className="about off-paper" aria-label={t('form.forget')}>
      {asking && (
        <>
          <p role="alert">{t('form.forgetQuestion')}</p>
          <div className="row">
            <button type="button" className="btn" onClick={() => answer(false)}>
              {t('form.forgetNo')}
            </button>
            <button type="button" className="btn x" onClick={() => answer(true)}>
              {t('form.forgetYes')}
            </button>
          </div>
        </>
      )}
      {!asking && (
        <div className="row">
          <button type="button" className="btn x" onClick={() => ask(true)}>
            {t('form.forget')}
          </button>
        </div>
      )}
      <p role="status">{done && !asking && !anything && t('form.forgotten')}</p>
    </section>
  );
}
