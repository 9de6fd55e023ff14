import type { PartView, RowView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';

/** The section with the first question, the one with the drawings, and what to do now, which follows the results. */
export const FIRST = 'q-top';
export const SAMPLES = 'samples';
export const NOW = 'now';

/** The questions of the tool, in the order in which they are written. */
export function questionsOf(parts: PartView[]): RowView[] {
  return parts.flatMap(({ bands }) => bands.flatMap(({ kind, rows }) => (kind === 'ask' ? rows : [])));
}

/** Parts that say what a paper looks like: where the answers end. */
export function resultsOf(parts: PartView[]): PartView[] {
  return parts.filter(({ id }) => id.startsWith('r-'));
}

/** Whether a result leaves it to the section after it to say what to do now: it says nothing of that itself. */
export function needsNow({ bands }: PartView): boolean {
  return !bands.some(({ kind }) => kind === 'do');
}

/** The drawing of the paper that a result tells of: the same is said of both. Where none is drawn, all of them. */
export function drawingOf(result: PartView, parts: PartView[]): string {
  const rows = (part?: PartView) => part?.bands.flatMap((band) => band.rows) ?? [];
  const said = new Set(rows(result).map(({ text }) => wordsOf(text)));
  const drawn = rows(parts.find(({ id }) => id === SAMPLES)).filter(({ fields }) => fields);
  return drawn.find(({ text }) => said.has(wordsOf(text)))?.id ?? SAMPLES;
}

/** The section in which each place stands that a link may name: questions, results, their rows, and lines of drawings. */
export function sectionsOf(parts: PartView[]): Map<string, string> {
  const sections = new Map(questionsOf(parts).map(({ id }) => [id, id]));
  for (const { id, bands } of [...resultsOf(parts), ...parts.filter((part) => part.id === SAMPLES)]) {
    sections.set(id, id);
    for (const row of bands.flatMap(({ rows }) => rows)) {
      for (const place of [row.id, ...(row.fields ?? []).map((field) => `${row.id}-${field.id}`)])
        sections.set(place, id);
    }
  }
  return sections;
}

/** The question an answer of which leads to a section: the one last asked if it does, else the first that does. */
export function questionBefore(questions: RowView[], section: string, asked?: string): string {
  const leading = questions.filter(({ answers }) => answers?.some(({ to }) => to === section));
  return (leading.find(({ id }) => id === asked) ?? leading[0])?.id ?? FIRST;
}
