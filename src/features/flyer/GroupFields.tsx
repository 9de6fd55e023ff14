import { useRef, useState } from 'react';
import { QUIET } from '../../blocks/quiet.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePicked, useTyped } from '../../platform/typed.ts';
import { readLogo } from './readLogo.ts';

/** Name, phone and logo of a group that hands the sheet out; all of them stay in the open page. */
export function GroupFields() {
  const { t } = useLanguage();
  const [logo, setLogo] = usePicked('flyer.logo');
  const file = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'huge' | 'broken' | null>(null);
  const pick = async (picked: File | undefined) => {
    if (!picked) return;
    const read = await readLogo(picked);
    if (typeof read === 'string') return setWrong(read);
    setWrong(null);
    setLogo(read);
  };
  const remove = () => {
    setLogo(null);
    setWrong(null);
    if (file.current) file.current.value = '';
    file.current?.focus();
  };
  return (
    <section className="about" aria-labelledby="group-h">
      <h2 id="group-h">{t('flyer.group')}</h2>
      <p>{t('form.typed')}</p>
      <div className="fields">
        <TextField name="flyer.name" label={t('flyer.name')} />
        <TextField name="flyer.phone" label={t('flyer.phone')} phone />
        <div className="field">
          <label htmlFor="flyer-logo">{t('flyer.logo')}</label>
          <input
            ref={file}
            id="flyer-logo"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby="flyer-logo-hint"
            onChange={({ target }) => void pick(target.files?.[0])}
          />
          <p className="s" id="flyer-logo-hint">
            {t('flyer.logoHint')}
          </p>
        </div>
      </div>
      <p role="alert">{wrong && t(wrong === 'huge' ? 'flyer.logoHuge' : 'flyer.logoBroken')}</p>
      {logo && (
        <div className="row">
          <button type="button" className="btn sm" onClick={remove}>
            {t('flyer.logoRemove')}
          </button>
        </div>
      )}
    </section>
  );
}

function TextField({ name, label, phone }: { name: string; label: string; phone?: boolean }) {
  const [value, setValue] = useTyped(name);
  return (
    <label className="field">
      {label}
      <input
        {...QUIET}
        type={phone ? 'tel' : 'text'}
        dir={phone ? 'ltr' : 'auto'}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
    </label>
  );
}
