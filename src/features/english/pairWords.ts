import type { RowView, TopicView, Words } from '../../content/site.ts';

type Pair = [own: Words | undefined, english: Words | undefined];

/**
 * The English of every text of a translated topic, by the translated text. Both are the same topic of one release, so
 * the same ids stand in both; words that stand in English already, and those to be spoken, have none. Where one text
 * stands for two English ones, both are given.
 */
export function pairWords(own: TopicView, english: TopicView): Map<string, string> {
  const words = new Map<string, string>();
  const rows = new Map(
    english.parts.flatMap(({ bands }) => bands.flatMap((band) => band.rows.map((row) => [row.id, row]))),
  );
  const titles = new Map(english.parts.map(({ id, title }) => [id, title]));
  const pairs: Pair[] = [[own.title, english.title]];
  for (const part of own.parts) {
    pairs.push([part.title, titles.get(part.id)]);
    for (const row of part.bands.flatMap((band) => band.rows)) pairs.push(...pairsOf(row, rows.get(row.id)));
  }
  for (const [text, said] of pairs) {
    if (typeof text !== 'string' || typeof said !== 'string') continue;
    const known = words.get(text);
    words.set(text, known && known !== said ? `${known} / ${said}` : said);
  }
  return words;
}

function pairsOf(own: RowView, english: RowView | undefined): Pair[] {
  if (!english) return [];
  const pairs: Pair[] = [
    [own.title, english.title],
    [own.note, english.note],
  ];
  // The English of what is to be spoken stands there always.
  if (!own.say) pairs.push([own.text, english.text]);
  for (const [at, answer] of (own.answers ?? []).entries()) {
    const said = english.answers?.[at];
    pairs.push([answer.text, said?.text]);
    if (answer.says) pairs.push(...pairsOf(answer.says.row, said?.says?.row));
  }
  for (const [at, field] of (own.fields ?? []).entries()) pairs.push([field.text, english.fields?.[at]?.text]);
  return pairs;
}
