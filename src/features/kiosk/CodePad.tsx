import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Button } from '../../ui/Button.tsx';
import { TextRun } from '../../ui/TextRun.tsx';
import { type CodeHash, isCode, waitLeft } from './exitCode.ts';
import { keepTries, readTries } from './kioskStore.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const LONGEST = 12;
/** A pad that is left alone closes; a wait for the next try is not counted, up to a minute. */
const CLOSE_AFTER_MS = 30_000;
const WAIT_OUT_MS = 60_000;

/** Asks a volunteer for the code. Wrong tries make the next one wait, also after a restart. */
export function CodePad({ code, pass, close }: { code: CodeHash; pass: () => void; close: () => void }) {
  const { t, tag, dir } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const wait = useWait();
  useEffect(() => dialog.current?.showModal(), []);
  const waits = wait.seconds > 0;
  useEffect(() => {
    const waiting = waits ? Math.min(WAIT_OUT_MS, waitLeft(readTries(), Date.now())) : 0;
    const timer = setTimeout(close, waiting + (typed.length ? CLOSE_AFTER_MS : CLOSE_AFTER_MS / 2));
    return () => clearTimeout(timer);
  }, [typed, close, waits]);
  const enter = async () => {
    const given = typed;
    setTyped('');
    // Counted before it is looked at: whoever cuts the power in between gains nothing.
    const { count } = readTries();
    keepTries({ count: count + 1, at: Date.now() });
    if (await isCode(given, code)) {
      keepTries(null);
      pass();
    } else {
      setSaid(t('kiosk.codeWrong'));
      wait.look();
    }
  };
  return (
    <dialog ref={dialog} className="k-pad" lang={tag} dir={dir} onClose={close} aria-labelledby="k-code">
      <h2 id="k-code">{t('kiosk.codeAsk')}</h2>
      <p className="k-dots" role="img" aria-label={t('kiosk.codeDigits', { count: typed.length })}>
        {'•'.repeat(typed.length) || '–'}
      </p>
      <p role="status">{waits ? <TextRun text={t('kiosk.codeWait', { count: wait.seconds })} dir={dir} /> : said}</p>
      <div className="k-digits" dir="ltr">
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            disabled={waits}
            onClick={() => setTyped((typed + digit).slice(0, LONGEST))}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="k-wide" onClick={() => setTyped(typed.slice(0, -1))}>
          {t('kiosk.codeBack')}
        </button>
      </div>
      <div className="row">
        <button type="button" className="btn k" disabled={!typed || waits} onClick={() => void enter()}>
          {t('kiosk.codeEnter')}
        </button>
        <Button onPress={() => dialog.current?.close()}>{t('kiosk.close')}</Button>
      </div>
    </dialog>
  );
}

/** Seconds until the next try, counted down. */
function useWait() {
  const read = () => Math.ceil(waitLeft(readTries(), Date.now()) / 1000);
  const [seconds, setSeconds] = useState(read);
  const waits = seconds > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => setSeconds(read()), 500);
    return () => clearInterval(timer);
  }, [waits]);
  return { seconds, look: () => setSeconds(read()) };
}
