import { formatDate, type Translate } from '../../content/formatDate.ts';
import { formatHours } from '../../content/formatHours.ts';
import { isPast } from '../../content/freshness.ts';
import type { BandView, RowView, TopicView, Words } from '../../content/site.ts';

/** Words to be spoken in one language, and the block they belong to. */
export interface Passage {
  /** Id of the block on the page; headings carry the id of the block they stand over. */
  id: string;
  text: string;
  lang: string;
  heading?: true;
  /** English to say aloud, whose meaning follows in the page's language. */
  repeated?: true;
}

type Line = Omit<Passage, 'id'>;

/**
 * A topic as it is read aloud, in order. Every band is named before its first block, so that a listener knows a "do not"
 * from a "do"; words to say come in English first. With `today`, a caution where the topic's check is late.
 */
export function passagesOf(topic: TopicView, t: Translate, tag: string, today = ''): Passage[] {
  const say = (words: Words): Line => linesIn(words, tag);
  const head = (words: Words): Line => ({ ...linesIn(words, tag), heading: true });
  const { about } = topic;
  const passages: Passage[] = [];
  let waiting: Line[] = [head(topic.title)];
  const add = (id: string, lines: Line[]) => {
    passages.push(...[...waiting, ...lines].map((line) => ({ id, ...line, text: spelled(line.text) })));
    waiting = [];
  };

  if (isPast(about.reviewBy, today || about.reviewBy)) {
    const date = formatDate(about.reviewBy, t);
    waiting.push(head(t('basis.overdueTitle')), say(t('basis.overdue', { date })), say(about.hotline));
  }
  if (about.translation.state === 'missing') waiting.push(say(t('translation.missing')));
  const firstMore = topic.parts.find((part) => part.more);
  for (const part of topic.parts) {
    if (part === firstMore) waiting.push(head(t('topic.more')));
    if (part.title) waiting.push(head(part.title));
    for (const { kind, rows } of part.bands) {
      const first = kind === 'do' && part === topic.parts[0];
      // An office has its own name for a heading.
      if (kind !== 'call') waiting.push(head(t(first ? 'band.doFirst' : `band.${kind}`)));
      for (const row of rows) add(row.id, linesOf(kind, row, t, say));
    }
  }
  waiting.push(head(t('basis.title')));
  add('about-h', aboutLines(topic, t).map(say));
  return passages;
}

function linesOf(kind: BandView['kind'], row: RowView, t: Translate, say: (words: Words) => Line): Line[] {
  const { contact } = row;
  return [
    ...(row.title ? [say(row.title)] : []),
    ...(row.when ? [say(row.when)] : []),
    ...(kind === 'say' && row.say ? [{ text: row.say, lang: 'en', repeated: true as const }] : []),
    say(row.text),
    ...(row.asOf ? [say(t('reality.asOf', { date: formatDate(row.asOf, t) }))] : []),
    ...(contact ? (contact.numbers.length ? contact.numbers : [contact.web ?? '']).filter(Boolean).map(say) : []),
    ...(contact ? formatHours(contact.hours, t).map(say) : []),
    ...(row.note ? [say(row.note)] : []),
    ...(contact ? [say(dayOfCheck(contact.checkedOn, t))] : []),
  ];
}

function dayOfCheck(day: string | null, t: Translate): string {
  return day ? t('contact.checked', { date: formatDate(day, t) }) : t('contact.unchecked');
}

/** What the page says of itself, short: its day, and what nobody has checked. */
function aboutLines({ about }: TopicView, t: Translate): string[] {
  const { lawyer, translation } = about;
  const byMachine = translation.state === 'translated' && !translation.translator;
  return [
    t('basis.checked', { date: formatDate(about.checkedOn, t) }),
    lawyer ? t('basis.lawyer', { name: lawyer.by, date: formatDate(lawyer.on, t) }) : t('basis.noLawyer'),
    t('basis.notAdvice'),
    ...(byMachine ? [t('translation.machine')] : []),
    ...(translation.state === 'translated' && !translation.reader ? [t('translation.noReader')] : []),
  ];
}

function linesIn(words: Words, tag: string): Line {
  if (typeof words === 'string') return { text: words, lang: tag };
  return 'en' in words ? { text: words.en, lang: 'en' } : words;
}

/** Phone numbers digit by digit, as they are dialled: 800-354-0365, 911. */
function spelled(text: string): string {
  return text.replace(/\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b(?:[2-9]11|988)\b/g, (number) =>
    number
      .split('-')
      .map((group) => [...group].join(' '))
      .join(', '),
  );
}
