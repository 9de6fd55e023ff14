import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { type Kept, removeSaved } from '../../platform/removeSaved.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';

/** A bin; no other page needs it, so it is not in the sprite. */
const BIN = ['M6 12h36M18 12V5h12v7M11 12l2 32h22l2-32M20 21v14M28 21v14'];
const PARTS: Kept[] = ['files', 'worker', 'choices'];

/** Nothing asked yet, the question, under way, or what stayed. */
type Step = 'start' | 'question' | 'removing' | Kept[];

/** Removes what this app saved, after a plain question, and says what is gone and what is not. */
export function RemoveSaved({ snapshot }: { snapshot: SaverSnapshot }) {
  const { t } = useLanguage();
  const saver = usePorts()?.saver;
  const [last, setStep] = useState<Step>('start');
  // What was found gone is old news once the guide is being saved again.
  const step = Array.isArray(last) && snapshot.state.phase !== 'removed' ? 'start' : last;
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const begun = useRef(false);
  // The pressed button is gone: the focus follows what came in its place.
  useEffect(() => {
    if (step === 'start' && !begun.current) return;
    begun.current = true;
    (heading.current ?? section.current?.querySelector('button'))?.focus();
  }, [step]);
  if (!saver) return null;
  const remove = async () => {
    setStep('removing');
    setStep(await saver.remove(removeSaved));
  };
  return (
    <section className="blk" aria-labelledby="remove-h" ref={section}>
      <h2 className="bh" id="remove-h">
        <Pictogram strokes={BIN} />
        {t('settings.remove')}
      </h2>
      <div className="p">
        {step === 'start' && (
          <>
            <p>{t('settings.removeLead')}</p>
            <div className="row acts">
              <Button onPress={() => setStep('question')}>{t('settings.remove')}</Button>
            </div>
          </>
        )}
        {step === 'question' && (
          <>
            <h3 ref={heading} tabIndex={-1}>
              {t('settings.removeAsk')}
            </h3>
            <p>{t('settings.removeDoes')}</p>
            <p>{t('settings.removeCannot')}</p>
            <div className="row acts">
              <button type="button" className="btn x" onClick={() => void remove()}>
                {t('settings.removeYes')}
              </button>
              <button type="button" className="btn" onClick={() => setStep('start')}>
                {t('settings.removeNo')}
              </button>
            </div>
          </>
        )}
        {step === 'removing' && (
          <h3 ref={heading} tabIndex={-1}>
            {t('settings.removing')}
          </h3>
        )}
        {Array.isArray(step) && <Removed stayed={step} heading={heading} />}
      </div>
    </section>
  );
}

function Removed({ stayed, heading }: { stayed: Kept[]; heading: React.RefObject<HTMLHeadingElement | null> }) {
  const { t } = useLanguage();
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t(stayed.length ? 'settings.notRemoved' : 'settings.removed')}
      </h3>
      <ul className="list">
        {PARTS.map((part) => {
          const gone = !stayed.includes(part);
          return (
            <li key={part} data-part={part} data-gone={gone}>
              <Icon name={gone ? 'do' : 'note'} />
              <span className="g">
                <b>{t(`settings.part.${part}`)}</b>
                <span className="s">{t(gone ? 'settings.gone' : 'settings.stayed')}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {stayed.length > 0 && <p>{t('settings.stayedHelp')}</p>}
      <p>{t('settings.removedNext')}</p>
    </>
  );
}
