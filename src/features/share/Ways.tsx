import { useState } from 'react';
import { mailAddress, smsAddress, whatsappAddress } from '../../content/sendAddresses.ts';
import type { Strokes } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { shareText } from '../../platform/shareText.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { PICTURES } from './pictures.ts';

interface WaysProps {
  text: string;
  /** The address alone; several stand on lines of their own. */
  link: string;
  subject: string;
  /** Shows the codes over the whole screen. */
  big: () => void;
}

/** Six ways to hand the text on. What this browser cannot do is said, and the text stays to be copied by hand. */
export function Ways({ text, link, subject, big }: WaysProps) {
  const { t } = useLanguage();
  const ports = usePorts();
  const [said, setSaid] = useState('');
  const copy = async (what: string) => setSaid(t((await ports?.copyText(what)) ? 'share.copied' : 'share.notCopied'));
  const share = async () => setSaid((await shareText(text)) === 'unsupported' ? t('share.noShare') : '');
  return (
    <>
      <div className="ways">
        {/* A new window, so that this page and what was chosen on it stay. */}
        <a href={whatsappAddress(text)} target="_blank" rel="noopener noreferrer">
          <Way strokes={PICTURES.chat}>WhatsApp</Way>
        </a>
        <a href={smsAddress('', text)}>
          <Way strokes={PICTURES.mobile}>{t('share.sms')}</Way>
        </a>
        <a href={mailAddress('', subject, text)}>
          <Way strokes={PICTURES.mail}>{t('share.mail')}</Way>
        </a>
        <button type="button" onClick={() => void copy(link)}>
          <Way strokes={PICTURES.link}>{t('share.copyLink')}</Way>
        </button>
        <button type="button" onClick={() => void copy(text)}>
          <Way strokes={PICTURES.paper}>{t('share.copyText')}</Way>
        </button>
        <button type="button" onClick={big}>
          <Way strokes={PICTURES.code}>{t('share.bigCode')}</Way>
        </button>
        <button type="button" onClick={() => void share()}>
          <Way strokes={PICTURES.more}>{t('share.other')}</Way>
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}

function Way({ strokes, children }: { strokes: Strokes; children: string }) {
  return (
    <>
      <Pictogram strokes={strokes} />
      <span>{children}</span>
    </>
  );
}
