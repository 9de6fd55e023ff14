import { QrCode } from '../../blocks/QrCode.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import { formatDate } from '../../content/formatDate.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

interface TakeAwayProps {
  /** Address of the page in the language being read. */
  address: string;
  /** Address of the guide in one file. */
  file: string;
  onFile: () => void;
  /** Day and version of the text. */
  release: SiteView['release'];
  /** Prints the page, where the volunteer allows it. */
  onPrint: (() => void) | null;
}

/** The page on the visitor's own phone: a code to scan, the guide as a file, and paper, at whose foot it stands. */
export function TakeAway({ address, file, release, onFile, onPrint }: TakeAwayProps) {
  const { t } = useLanguage();
  return (
    <aside className="k-take" aria-labelledby="k-take">
      <h2 id="k-take">{t('kiosk.take')}</h2>
      <QrCode address={address} />
      <p>{t('kiosk.scan')}</p>
      <p className="k-address">
        <WrittenAddress address={address} />
      </p>
      <p className="k-dated">
        {t('print.advice')}. {t('print.text')} <bdi>{formatDate(release.date, t)}</bdi> ·{' '}
        <bdi dir="ltr">{release.version}</bdi>
      </p>
      <button type="button" className="btn w" data-file={file} onClick={onFile}>
        <Icon name="get" />
        {t('kiosk.file')}
      </button>
      {onPrint && (
        <button type="button" className="btn w" onClick={onPrint}>
          <Icon name="printer" />
          {t('form.print')}
        </button>
      )}
      <p className="s">{t('kiosk.listen')}</p>
    </aside>
  );
}
