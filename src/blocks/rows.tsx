import { formatDate } from '../content/formatDate.ts';
import { pagePath } from '../content/pagePath.ts';
import type { RowView } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { SaidWords } from '../i18n/SaidWords.tsx';
import { Icon } from '../ui/Icon.tsx';

/** One step, numbered by the list it stands in; it may lead to another topic. */
export function NumberedRow({ row }: { row: RowView }) {
  const { tag } = useLanguage();
  const words = <SaidWords words={row.text} />;
  const place = row.at ? `#${row.at}` : '';
  return (
    <li id={row.id}>
      <span className="g">{row.topic ? <a href={pagePath(tag, row.topic) + place}>{words}</a> : words}</span>
    </li>
  );
}

/** One thing not to do, crossed. */
export function CrossedRow({ row }: { row: RowView }) {
  return (
    <li id={row.id}>
      <Icon name="dont" />
      <span className="g">
        <SaidWords words={row.text} />
      </span>
    </li>
  );
}

/** Words to speak: always the English, with the reader's language beneath. */
export function QuoteRow({ row }: { row: RowView }) {
  const english = row.say ?? wordsOf(row.text);
  return (
    <li id={row.id}>
      <div className="g">
        {row.when && <SaidWords words={row.when} />}
        <q className="q" lang="en" dir="ltr">
          {english}
        </q>
        {row.say && <SaidWords words={row.text} />}
      </div>
    </li>
  );
}

/** A paragraph about the law or about what may happen anyway; the latter with the day it was seen to be true. */
export function NoticeRow({ row }: { row: RowView }) {
  const { t } = useLanguage();
  return (
    <div className="p" id={row.id}>
      {row.title && (
        <p className="h h3">
          <SaidWords words={row.title} />
        </p>
      )}
      <p>
        <SaidWords words={row.text} />
      </p>
      {row.asOf && <p className="s">{t('reality.asOf', { date: formatDate(row.asOf, t) })}</p>}
    </div>
  );
}
