import { dialAddress } from '../../content/dialAddress.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { KioskConfig } from './config.ts';

/** The line of the place itself, marked as its own: nobody checked it here. */
export function HelpLine({ help }: { help: KioskConfig['help'] }) {
  const { t } = useLanguage();
  if (!help) return null;
  return (
    <section className="blk">
      <div className="p">
        <p className="s">{t('kiosk.placeAdds')}</p>
        <p className="h h3">
          <bdi>{help.name}</bdi>
        </p>
        <a className="btn k w tel" href={dialAddress(help.number.replace(/[^+\d]/g, ''))}>
          <Icon name="phone" />
          <bdi dir="ltr" className="n">
            {help.number}
          </bdi>
        </a>
      </div>
    </section>
  );
}
