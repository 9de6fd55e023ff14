import { useEffect, useState } from 'react';
import { QrCode } from '../../blocks/QrCode.tsx';
import { formatDate } from '../../content/formatDate.ts';
import { KIOSK_PACK } from '../../content/pagePath.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useBattery } from '../../platform/useBattery.ts';
import { useSaver } from '../../platform/useSaver.ts';
import { useWakeLock } from '../../platform/useWakeLock.ts';
import { Button } from '../../ui/Button.tsx';
import { configLink } from './config.ts';
import { type KioskSetUp, readLog } from './kioskStore.ts';
import { VisitTable } from './VisitTable.tsx';
import { readVisits } from './visits.ts';

interface KioskStatusProps {
  site: SiteView;
  setUp: KioskSetUp;
  back: () => void;
  change: () => void;
  leave: () => void;
  /** Removes everything; whether nothing of it is found any more. */
  remove: () => Promise<boolean>;
}

/** Behind the code: what is true of this tablet now, and what a volunteer may do with it. */
export function KioskStatus({ site, setUp, back, change, leave, remove }: KioskStatusProps) {
  const { t } = useLanguage();
  const saver = useSaver();
  const awake = useWakeLock(true);
  const battery = useBattery();
  const full = useFullScreen();
  const [sure, setSure] = useState(false);
  const [removed, setRemoved] = useState<boolean | null>(null);
  const log = readLog();
  const link = configLink(site.url || location.origin, setUp.config);
  const saved = setUp.config.languages.filter((tag) => saver?.languages[tag]?.state === 'saved');
  const rows: [string, string][] = [
    [t('kiosk.status.version'), site.release.version],
    [t('kiosk.status.date'), formatDate(site.release.date, t)],
    [t('kiosk.status.languages'), `${saved.length} / ${setUp.config.languages.length}`],
    [t('kiosk.status.kiosk'), t(saver?.languages[KIOSK_PACK]?.state === 'saved' ? 'kiosk.yes' : 'kiosk.notYet')],
    [t('kiosk.status.asked'), log.asked ? formatDate(log.asked, t) : t('kiosk.notYet')],
    [t('kiosk.status.storage'), t(saver?.kept ? 'kiosk.yes' : 'kiosk.atRisk')],
    [t('kiosk.status.awake'), t(awake === 'on' ? 'kiosk.yes' : 'kiosk.no')],
    [t('kiosk.status.full'), t(full ? 'kiosk.yes' : 'kiosk.no')],
    [t('kiosk.status.faults'), log.faults ? `${log.faults} (${log.lastFault})` : '0'],
    [t('kiosk.status.battery'), battery ?? t('kiosk.unknown')],
  ];
  return (
    <main className="k-setup">
      <h1 tabIndex={-1}>{t('kiosk.status.title')}</h1>
      <dl className="k-rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {saver && saver.state.phase === 'failed' && <p role="alert">{t('kiosk.notSaved')}</p>}
      {(setUp.config.count || Object.keys(readVisits()).length > 0) && <VisitTable />}
      <section className="k-take">
        <h2>{t('kiosk.next')}</h2>
        <p>{t('kiosk.nextHint')}</p>
        <QrCode address={link} />
        <textarea readOnly dir="ltr" rows={3} value={link} aria-label={t('kiosk.next')} />
      </section>
      {removed !== null && (
        <p role="status">
          <b>{t(removed ? 'save.removed' : 'save.notRemoved')}</b>
        </p>
      )}
      {/* Each of these would save the guide again. */}
      <div className="row" hidden={removed === true}>
        <Button main onPress={back}>
          {t('kiosk.toStart')}
        </Button>
        <Button onPress={change}>{t('kiosk.change')}</Button>
        <Button onPress={leave}>{t('kiosk.leave')}</Button>
        {sure ? (
          <button type="button" className="btn x" onClick={() => void remove().then(setRemoved)}>
            {t('kiosk.removeSure')}
          </button>
        ) : (
          <Button onPress={() => setSure(true)}>{t('kiosk.remove')}</Button>
        )}
      </div>
    </main>
  );
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return full || matchMedia('(display-mode: fullscreen)').matches;
}
