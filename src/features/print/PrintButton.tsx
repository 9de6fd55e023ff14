import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { useSaver } from '../../platform/useSaver.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Printing does not wait longer than this for the code. */
const CODE_WITHIN_MS = 3000;

/** Prints the page, with a code that leads back to it; without the code where its script cannot be had. */
export function PrintButton({ beside }: { beside?: ReactNode }) {
  const { t } = useLanguage();
  const ready = usePorts() !== null && 'print' in window;
  const phase = useSaver()?.state.phase ?? 'checking';
  const code = useRef<typeof import('./drawCode.ts')>(undefined);

  const load = useRef(async () => {
    code.current ??= await import('./drawCode.ts').catch(() => undefined);
  });
  useEffect(() => {
    // Once the guide is saved the script comes from the phone itself; until then the network has better things to do.
    if (phase !== 'checking' && phase !== 'saving') void load.current();
  }, [phase]);
  useEffect(() => {
    // The browser's own command to print is heard here too.
    const draw = () => code.current?.drawCode();
    addEventListener('beforeprint', draw);
    return () => removeEventListener('beforeprint', draw);
  }, []);

  const print = async () => {
    await Promise.race([load.current(), new Promise((resolve) => setTimeout(resolve, CODE_WITHIN_MS))]);
    code.current?.drawCode();
    window.print();
  };
  return (
    <div className="row tools">
      {ready && (
        <button type="button" className="btn" data-own-phone onClick={() => void print()}>
          <Icon name="printer" />
          {t('print.button')}
        </button>
      )}
      {beside}
    </div>
  );
}
