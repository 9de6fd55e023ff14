import { dialAddress } from '../content/dialAddress.ts';
import { formatDate } from '../content/formatDate.ts';
import { isPast } from '../content/freshness.ts';
import type { AboutView } from '../content/site.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { usePorts } from '../platform/ports.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A caution where the day of the next check has passed, with the hotline. The words themselves stay. */
export function Overdue({ about }: { about: AboutView }) {
  const { t } = useLanguage();
  const today = usePorts()?.today();
  if (!today || !isPast(about.reviewBy, today)) return null;
  const date = formatDate(about.reviewBy, t);
  return (
    <Notice title={t('basis.overdueTitle')}>
      <p>{t('basis.overdue', { date })}</p>
      <a className="btn k w tel" href={dialAddress(about.hotline)}>
        <Icon name="phone" />
        <bdi className="n" dir="ltr">
          {about.hotline}
        </bdi>
      </a>
    </Notice>
  );
}
