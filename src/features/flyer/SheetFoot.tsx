import { QrCode } from '../../blocks/QrCode.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import { formatDate } from '../../content/formatDate.ts';
import { formatHours } from '../../content/formatHours.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { RowView } from '../../content/site.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { Both, In, type Places } from './Both.tsx';
import { reviewLines } from './reviewLines.ts';
import type { GuidePage } from './useGuidePages.ts';

/** Where a page of the guide is found, as its code says. */
export function addressOf(page: GuidePage, id: string): string {
  return (page.site.url || location.origin) + pagePath(page.place.tag, id);
}

interface SheetFootProps {
  page: GuidePage;
  /** The page with the numbers of offices, in both languages. */
  calls: { first: GuidePage; second: GuidePage | null };
  places: Places;
  /** Leaves out who read the words: the other side says it. */
  brief?: boolean;
}

/** The foot of every sheet: the code with its address, edition, hotline with the day of its check, and who read the words. */
export function SheetFoot({ page, calls, places, brief }: SheetFootProps) {
  const { topic, place, site } = page;
  const address = addressOf(page, topic?.id ?? 'home');
  const hotline = topic?.about.hotline ?? '';
  const call = officeOf(calls.first, hotline);
  const other = calls.second && officeOf(calls.second, hotline);
  const say = calls.first.place.t;
  const { t, dir } = place;
  const lines = [
    ...formatHours(call?.contact?.hours ?? null, say),
    call?.contact?.checkedOn
      ? say('contact.checked', { date: formatDate(call.contact.checkedOn, say) })
      : say('contact.unchecked'),
  ];
  const advice = places.second?.t('print.advice');
  return (
    <footer>
      <QrCode address={address} />
      <div className="hotline">
        {call?.title && (
          <p>
            <Both places={places} first={call.title} second={other?.title} />
          </p>
        )}
        <p className="number">
          <bdi dir="ltr">{hotline}</bdi>
        </p>
        <In place={place} className="s">
          {lines.map((line) => (
            <span key={line}>
              <TextRun text={line} dir={dir} />
            </span>
          ))}
        </In>
      </div>
      <div className="s edition">
        <p className="address">
          <WrittenAddress address={address} />
        </p>
        <p>
          {t('print.text')} <bdi dir="ltr">{site.release.date}</bdi> · <bdi dir="ltr">{site.release.version}</bdi>
        </p>
        <p>{t('print.advice')}</p>
        {places.second && advice !== t('print.advice') && (
          <p>
            <In place={places.second}>{advice}</In>
          </p>
        )}
        {topic && !brief && (
          <p>
            <TextRun text={reviewLines(topic.about, t).join(' · ')} dir={dir} />
          </p>
        )}
      </div>
    </footer>
  );
}

/** The office a number belongs to. */
function officeOf({ topic }: GuidePage, number: string): RowView | undefined {
  const rows = topic?.parts.flatMap(({ bands }) => bands.flatMap((band) => band.rows));
  return rows?.find(({ contact }) => contact?.numbers.includes(number));
}
