import { useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { chooseLook, type Look, shownLook } from '../../platform/look.ts';
import { usePorts } from '../../platform/ports.ts';

/** Each choice with its values; the first, without a value, follows the phone. */
const CHOICES = [
  { name: 'size', values: ['large', 'huge'] },
  { name: 'theme', values: ['light', 'dark'] },
  { name: 'contrast', values: ['more'] },
] as const;

/** Text size, colors and contrast: shown at once, on every page, and kept for later visits. */
export function LookChoice() {
  const { t } = useLanguage();
  const ready = usePorts() !== null;
  return (
    <section className="about" aria-labelledby="look-h">
      <h2 id="look-h">{t('settings.look')}</h2>
      {!ready && <p className="no-scripts">{t('settings.lookNoScripts')}</p>}
      {ready ? (
        <Choices before={shownLook()} />
      ) : (
        <section className="waiting" aria-hidden="true" inert>
          <Choices before={{}} />
        </section>
      )}
      <p className="s">{t('settings.motion')}</p>
    </section>
  );
}

function Choices({ before }: { before: Look }) {
  const { t } = useLanguage();
  const [look, setLook] = useState<Look>(before);
  const [said, setSaid] = useState('');
  const choose = (name: keyof Look, value: string | undefined) => {
    const { [name]: _, ...rest } = look;
    const next: Look = value ? { ...rest, [name]: value } : rest;
    chooseLook(next);
    setLook(next);
    setSaid(t('settings.chosen', { what: t(`settings.${name}`), value: t(`settings.${name}.${value ?? 'default'}`) }));
  };
  return (
    <>
      <p>{t('settings.lookLead')}</p>
      {CHOICES.map(({ name, values }) => (
        <fieldset key={name}>
          <legend className="h h3">{t(`settings.${name}`)}</legend>
          <div className="list">
            {[undefined, ...values].map((value) => (
              <label key={value ?? ''} className="row">
                <input type="radio" name={name} checked={look[name] === value} onChange={() => choose(name, value)} />
                <span className="g">{t(`settings.${name}.${value ?? 'default'}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="announce" role="status">
        {said}
      </p>
    </>
  );
}
