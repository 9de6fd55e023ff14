import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type ConfigProblem, IDLE_SECONDS, type KioskConfig, LONGEST_NAME, readConfig } from './config.ts';
import { CODE_DIGITS, hashCode } from './exitCode.ts';
import { type KioskSetUp, keepSetUp } from './kioskStore.ts';
import { LanguageOrder } from './LanguageOrder.tsx';

interface SetUpProps {
  languages: { tag: string; dir: 'ltr' | 'rtl'; autonym: string }[];
  /** Whether to lead to the handbook: a link leads out of the kiosk, and a tablet that is set up stays in it. */
  handbook: boolean;
  /** What stands in the form at first: what was set up before, or came with a link. */
  first: KioskConfig | null;
  /** What was wrong with the link. */
  problem: ConfigProblem | null;
  /** The language of this screen. */
  chooseLanguage: (tag: string) => void;
  /** Called once the set-up is kept. */
  done: () => void;
}

type Problem = ConfigProblem | 'code' | 'codeTwice' | 'storage';

/** For the volunteer, once: what the place is called, which languages, when to ask, and the code that leads out. */
export function SetUp({ languages, handbook, first, problem, chooseLanguage, done }: SetUpProps) {
  const { t, tag } = useLanguage();
  const [offered, setOffered] = useState(first?.languages ?? languages.map((language) => language.tag));
  const [wrong, setWrong] = useState<Problem | null>(problem);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const asksHelp = text('helpName') || text('helpNumber');
    const config = readConfig(
      {
        place: text('place'),
        languages: offered,
        idle: Number(text('idle')),
        help: asksHelp ? { name: text('helpName'), number: text('helpNumber') } : null,
        theme: text('theme'),
        print: form.has('print'),
        count: form.has('count'),
      },
      languages.map((language) => language.tag),
    );
    if (typeof config === 'string') return setWrong(config);
    if (!new RegExp(`^\\d{${CODE_DIGITS},12}$`).test(text('code'))) return setWrong('code');
    if (text('code') !== text('again')) return setWrong('codeTwice');
    setBusy(true);
    const setUp: KioskSetUp = { config, code: await hashCode(text('code')) };
    setBusy(false);
    if (keepSetUp(setUp)) done();
    else setWrong('storage');
  };
  const field = (name: string, label: string, props: object) => (
    <label className="field">
      {t(label)}
      <input name={name} autoComplete="off" spellCheck={false} maxLength={LONGEST_NAME} {...props} />
    </label>
  );
  return (
    <main className="k-setup">
      <h1 tabIndex={-1}>{t('kiosk.setUp')}</h1>
      <p>{t('kiosk.setUpLead')}</p>
      {handbook && (
        <p>
          <a href="/en/kiosk-guide/" target="_blank" rel="noreferrer">
            {t('kiosk.handbook')}
          </a>
        </p>
      )}
      <label className="field pick">
        {t('kiosk.language')}
        <select value={tag} onChange={(event) => chooseLanguage(event.target.value)}>
          {languages.map((language) => (
            <option key={language.tag} value={language.tag} lang={language.tag}>
              {language.autonym}
            </option>
          ))}
        </select>
      </label>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {field('place', 'kiosk.place', { defaultValue: first?.place, dir: 'auto' })}
        <LanguageOrder languages={languages} offered={offered} offer={setOffered} />
        {field('idle', 'kiosk.idle', {
          type: 'number',
          min: IDLE_SECONDS.least,
          max: IDLE_SECONDS.most,
          defaultValue: first?.idle ?? IDLE_SECONDS.usual,
        })}
        <fieldset className="stack">
          <legend>{t('kiosk.help')}</legend>
          {field('helpName', 'kiosk.helpName', { defaultValue: first?.help?.name, dir: 'auto' })}
          {field('helpNumber', 'kiosk.helpNumber', { defaultValue: first?.help?.number, dir: 'ltr', type: 'tel' })}
        </fieldset>
        <fieldset className="picks">
          <legend>{t('kiosk.theme')}</legend>
          {(['light', 'dark'] as const).map((theme) => (
            <label key={theme}>
              <input type="radio" name="theme" value={theme} defaultChecked={(first?.theme ?? 'light') === theme} />
              {t(`kiosk.theme.${theme}`)}
            </label>
          ))}
        </fieldset>
        <div className="picks">
          <label>
            <input type="checkbox" name="print" defaultChecked={first?.print} />
            {t('kiosk.print')}
          </label>
          <label>
            <input type="checkbox" name="count" defaultChecked={first?.count} />
            {t('kiosk.count')}
          </label>
        </div>
        {/* No field of the kind “password”: a browser would offer to keep it. */}
        <fieldset className="stack">
          <legend>{t('kiosk.code')}</legend>
          <p className="s">{t('kiosk.codeHint', { digits: CODE_DIGITS })}</p>
          {field('code', 'kiosk.codeFirst', { inputMode: 'numeric', className: 'k-secret' })}
          {field('again', 'kiosk.codeAgain', { inputMode: 'numeric', className: 'k-secret' })}
        </fieldset>
        {wrong && (
          <p role="alert" className="row">
            <Icon name="note" />
            <span className="g">{t(`kiosk.bad.${wrong}`)}</span>
          </p>
        )}
        <button type="submit" className="btn k" disabled={busy}>
          {t('kiosk.start')}
        </button>
      </form>
    </main>
  );
}
