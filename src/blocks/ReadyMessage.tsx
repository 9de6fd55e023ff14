import { useState } from 'react';
import { smsAddress } from '../content/sendAddresses.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { usePorts } from '../platform/ports.ts';
import { shareText } from '../platform/shareText.ts';
import { useTyped } from '../platform/typed.ts';
import { Icon } from '../ui/Icon.tsx';
import { QUIET } from './quiet.ts';

interface ReadyMessageProps {
  /** Its name in the words of the plan (`plan.alarm`). */
  name: string;
  /** The words it has until the reader changes them. */
  text: string;
  /** Where it goes, or empty. */
  phone: string;
}

/** One ready text that may be changed, and the ways to send it. What the phone cannot do is said, and the text stays. */
export function ReadyMessage({ name, text, phone }: ReadyMessageProps) {
  const { t } = useLanguage();
  const ports = usePorts();
  const [typed, setTyped] = useTyped(`plan.${name}`);
  // Emptied to begin anew: the ready words must not come back under the reader's hands.
  const [emptied, setEmptied] = useState(false);
  const [said, setSaid] = useState('');
  const words = typed || (emptied ? '' : text);
  const change = (next: string) => {
    setTyped(next === text ? '' : next);
    setEmptied(next === '');
  };
  const share = async () => {
    const what = await shareText(words);
    setSaid(what === 'unsupported' ? t('plan.noShare') : '');
  };
  const copy = async () => setSaid(t((await ports?.copyText(words)) ? 'plan.copied' : 'plan.notCopied'));
  return (
    <div className="about">
      <h3 id={`${name}-h`}>{t(`plan.${name}`)}</h3>
      <div className="field">
        <label htmlFor={`plan-${name}`}>{t(`plan.${name}Label`)}</label>
        <textarea
          {...QUIET}
          id={`plan-${name}`}
          dir="auto"
          rows={4}
          value={words}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {/* Heard alone, each says which of the texts it sends. */}
      <a id={`${name}-sms`} aria-labelledby={`${name}-sms ${name}-h`} className="btn k" href={smsAddress(phone, words)}>
        <Icon name="mobile" />
        {t('plan.sms')}
      </a>
      <p className="s">{t(phone ? 'plan.smsTo' : 'plan.smsChoose')}</p>
      {ports && (
        <div className="row">
          <button type="button" className="btn" onClick={() => void share()}>
            {t('plan.share')}
          </button>
          <button type="button" className="btn" onClick={() => void copy()}>
            <Icon name="paper" />
            {t('plan.copy')}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
