import { useSyncExternalStore } from 'react';
import { UseNewText } from '../../blocks/UseNewText.tsx';
import { formatDate } from '../../content/formatDate.ts';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

const never = () => () => undefined;

/**
 * One line over the bar when the host says that advice on this open page was changed urgently. The page itself stays
 * where the reader is; the new text comes only when they ask for it.
 */
export function UrgentLine({ topic, written }: { topic: TopicView | undefined; written: string }) {
  const { t, dir } = useLanguage();
  const ports = usePorts();
  const news = useSyncExternalStore(
    ports?.release.subscribe ?? never,
    () => ports?.release.read() ?? null,
    () => null,
  );
  const day = news && topic && urgentDay(topic, news.urgent);
  if (!ports || !day || day < written) return null;
  return (
    <div className="urgent" role="status">
      <p className="row">
        <Icon name="note" />
        <span className="g">
          <TextRun text={t('urgent.text', { date: formatDate(day, t) })} dir={dir} />
        </span>
      </p>
      <UseNewText saver={ports.saver} main />
    </div>
  );
}

/** The last day on which a block of the topic was changed urgently, or undefined. */
function urgentDay(topic: TopicView, urgent: Record<string, string>): string | undefined {
  const rows = topic.parts.flatMap((part) => part.bands.flatMap((band) => band.rows));
  return rows
    .flatMap((row) => urgent[`${topic.id}/${row.id}`] ?? [])
    .sort()
    .at(-1);
}
