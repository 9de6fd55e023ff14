import { useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { keyboardsOf } from './keyboards.ts';

/** Letters to touch, for the search alone; each language has its own, and English ones beside. */
export function Keyboard() {
  const { t, tag } = useLanguage();
  const boards = keyboardsOf(tag);
  const [at, setAt] = useState(0);
  const rows = boards[at] ?? [];
  const key = (letter: string) => (
    <button key={letter} type="button" onPointerDown={stay} onClick={() => write((text) => text + letter)}>
      {letter}
    </button>
  );
  return (
    <section className="k-keys" aria-label={t('kiosk.keys')} dir={at === 0 && tag === 'ar' ? 'rtl' : 'ltr'}>
      {rows.map((row) => (
        <div key={row} className="row">
          {[...row].map(key)}
        </div>
      ))}
      <div className="row">
        {boards.length > 1 && (
          <button type="button" className="k-wide" onClick={() => setAt((at + 1) % boards.length)}>
            {at === 0 ? 'ABC' : t('language.autonym')}
          </button>
        )}
        <button
          type="button"
          className="k-space"
          aria-label={t('kiosk.space')}
          onClick={() => write((text) => `${text} `)}
        >
          ␣
        </button>
        <button type="button" className="k-wide" onClick={() => write((text) => [...text].slice(0, -1).join(''))}>
          {t('kiosk.codeBack')}
        </button>
        <button type="button" className="k-wide" onClick={() => write(() => '')}>
          {t('kiosk.wipe')}
        </button>
      </div>
    </section>
  );
}

/** The field keeps what was typed in view: a touch on a key must not move anything. */
function stay(event: { preventDefault: () => void }) {
  event.preventDefault();
}

/** Writes in the field of the search as a keyboard would: its page is told of every change by the browser. */
function write(change: (text: string) => string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  value?.set?.call(field, change(field.value).slice(0, field.maxLength));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
