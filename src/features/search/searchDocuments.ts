import type { BandView, RowView, TileView, TopicView, Words } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { wordsIn } from './wordsIn.ts';

/** A row of a topic, as it is shown among the results. */
export interface Passage {
  /** `topic#block`, the same in every language. */
  id: string;
  topic: string;
  kind: BandView['kind'];
  /** Whether it follows "More about this". */
  more: boolean;
  row: RowView;
  /** Title of the part it stands in: what a row without a title of its own is about. */
  part?: Words;
}

/** The words of one passage by the place they stand in, ready to be compared. */
export interface SearchDocument {
  passage: Passage;
  topic: string;
  title: string;
  text: string;
}

/**
 * Not rows that say nothing of their own (a tool's questions, sentences that stand in another topic), nor what an
 * organization added: the notice that nobody checked it stands on its page alone.
 */
const isOwn = (kind: BandView['kind'], row: RowView) => kind !== 'ask' && !row.quoted && !row.added;

/**
 * One document for every row of a topic, made when it is asked for: finding the words of a long topic takes a slow phone a
 * fifth of a second. The topic's own names belong to each of them.
 */
export function* searchDocuments(topic: TopicView, tile?: TileView): Generator<SearchDocument> {
  const heard = (...all: (Words | undefined)[]) =>
    all.flatMap((words) => (words ? wordsIn(wordsOf(words)) : [])).join(' ');
  const names = heard(topic.title, tile?.title);
  for (const { title, more = false, bands } of topic.parts) {
    for (const { kind, rows } of bands) {
      for (const row of rows) {
        if (!isOwn(kind, row)) continue;
        yield {
          passage: { id: `${topic.id}#${row.id}`, topic: topic.id, kind, more, row, ...(title && { part: title }) },
          topic: names,
          title: heard(title, row.title),
          text: [
            heard(row.text, row.note, row.say && { en: row.say }),
            ...[...(row.contact?.numbers ?? []), row.contact?.web ?? ''].map((reach) => heard({ en: reach })),
          ].join(' '),
        };
      }
    }
  }
}
