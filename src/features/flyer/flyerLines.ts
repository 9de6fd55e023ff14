import type { BandView, RowView, TopicView } from '../../content/site.ts';

/** Rows of a kind on one flyer. */
const MOST = 3;

/** One row of a flyer, in the first language and the second. */
export interface Line {
  id: string;
  first: RowView;
  second: RowView | undefined;
  /** Its turn to be left out where the sheet has no room, from 0; null is never left out. */
  turn: number | null;
}

/** What stands on a flyer of one topic. */
export interface FlyerLines {
  do: Line[];
  say: Line[];
  dont: Line[];
  /** What may happen anyway, or else what is good to know. */
  notice: (Line & { kind: BandView['kind'] }) | null;
}

type Kind = 'do' | 'say' | 'dont';

/**
 * The rows of a flyer: of each kind the preferred ones, then the first, in reading order, from before "More about this";
 * and one notice, which stays whatever else is left out. Both languages are lined up by the ids of rows.
 */
export function flyerLines(first: TopicView, second: TopicView | null, preferred: string[]): FlyerLines {
  const other = new Map((second ? rowsOf(second, () => true) : []).map((row) => [row.id, row]));
  const line = (row: RowView): Line => ({ id: row.id, first: row, second: other.get(row.id), turn: null });
  const chosen = (kind: Kind) => {
    const rows = rowsOf(first, (band) => band.kind === kind);
    const before = (row: RowView) => (preferred.includes(row.id) ? 0 : 1);
    const best = new Set(rows.toSorted((a, b) => before(a) - before(b)).slice(0, MOST));
    return rows.filter((row) => best.has(row)).map(line);
  };
  const lines = { do: chosen('do'), say: chosen('say'), dont: chosen('dont') };
  for (const [turn, each] of leavingOrder(lines).entries()) each.turn = turn;
  return { ...lines, notice: noticeOf(first, preferred, line) };
}

/** The order rows are left out in: the last of the longest kind; the last steps and words to say go at the very end. */
function leavingOrder(lines: Record<Kind, Line[]>): Line[] {
  const left = { dont: [...lines.dont], say: [...lines.say], do: [...lines.do] };
  const order: Line[] = [];
  for (;;) {
    const longest = Object.values(left).reduce((most, each) => (each.length > most.length ? each : most));
    const last = longest.pop();
    if (!last) return order;
    order.push(last);
  }
}

function noticeOf(topic: TopicView, preferred: string[], line: (row: RowView) => Line): FlyerLines['notice'] {
  const found = (['reality', 'know'] as const).flatMap((kind) =>
    rowsOf(topic, (band) => band.kind === kind).map((row) => ({ ...line(row), kind })),
  );
  return found.find(({ id }) => preferred.includes(id)) ?? found[0] ?? null;
}

function rowsOf(topic: TopicView, wanted: (band: BandView) => boolean): RowView[] {
  const parts = topic.parts.filter(({ more }) => !more);
  return parts.flatMap(({ bands }) => bands.filter(wanted).flatMap(({ rows }) => rows));
}
