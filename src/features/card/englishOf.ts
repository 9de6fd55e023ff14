import type { RowView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';

/** The English words of a row that is spoken or shown to an officer. */
export function englishOf(row: RowView): string {
  return row.say ?? wordsOf(row.text);
}
