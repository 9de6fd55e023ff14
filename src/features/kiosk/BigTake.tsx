import { useEffect, useRef } from 'react';
import { QrCode } from '../../blocks/QrCode.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Button } from '../../ui/Button.tsx';

/** Over the whole screen: a number to write down or to scan, or the code of a page that this tablet does not open. */
export function BigTake({ address, close }: { address: string; close: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // From its top: the button at its end would be scrolled to.
    heading.current?.focus();
  }, []);
  const number = address.startsWith('tel:') ? address.slice(4) : null;
  return (
    <dialog ref={dialog} className="k-big" onClose={close} aria-labelledby="k-big">
      <h2 id="k-big" ref={heading} tabIndex={-1}>
        {t(number ? 'kiosk.number' : 'kiosk.onPhone')}
      </h2>
      {number && (
        <p className="k-number">
          <bdi dir="ltr">{spaced(number)}</bdi>
        </p>
      )}
      <QrCode address={address} />
      {!number && (
        <p className="k-address">
          <WrittenAddress address={address} />
        </p>
      )}
      <p>{t('kiosk.scan')}</p>
      <Button main onPress={() => dialog.current?.close()}>
        {t('kiosk.close')}
      </Button>
    </dialog>
  );
}

/** A number of ten digits in the three groups that people write. */
function spaced(number: string): string {
  return number.replace(/^(\+?1)?(\d{3})(\d{3})(\d{4})$/, '$2-$3-$4');
}
