/** Sizes of type, in points, from the largest; paper is read from an arm's length, and less than 10 points is not read. */
const SIZES = [20, 18, 17, 16, 15, 14, 13, 12, 11, 10.5, 10];
/** Sizes of the name of a group, which gives way first. */
const NAME_SIZES = [14, 12, 10, 8];

/** What came of fitting: ids of the rows left out, and whether all the rest is on the paper. */
export interface Fitted {
  leftOut: string[];
  fits: boolean;
}

/**
 * Makes each part of a sheet that is marked `data-fit` hold all it can: in the largest type that fits; where not even the
 * smallest does, rows are left out whole, in their turn. Nothing is ever cut.
 */
export function fitSheet(sheet: HTMLElement): Fitted {
  let fits = true;
  for (const box of sheet.querySelectorAll<HTMLElement>('.by')) fits = shrink(box, '--by', NAME_SIZES) && fits;
  const leftOut = new Set<string>();
  const boxes = [...sheet.querySelectorAll<HTMLElement>('[data-fit]')];
  for (const box of sheet.matches('[data-fit]') ? [sheet, ...boxes] : boxes) {
    const rows = [...box.querySelectorAll<HTMLElement>('[data-turn]')];
    for (const row of rows) row.hidden = false;
    rows.sort((a, b) => Number(a.dataset.turn) - Number(b.dataset.turn));
    const most = Number(box.dataset.fit) || Number.POSITIVE_INFINITY;
    let held = shrink(
      box,
      '--pt',
      SIZES.filter((size) => size <= most),
    );
    const left: HTMLElement[][] = [];
    for (const turn of new Set(rows.map((row) => row.dataset.turn))) {
      if (held) break;
      const out = rows.filter(({ dataset }) => dataset.turn === turn);
      for (const row of out) row.hidden = true;
      left.push(out);
      held = holds(box);
    }
    // Rows that stood beside longer ones made no room: they come back, the last first.
    for (const out of left.reverse()) {
      for (const row of out) row.hidden = false;
      if (held && holds(box)) continue;
      for (const row of out) {
        row.hidden = true;
        leftOut.add(row.dataset.row ?? '');
      }
    }
    fits &&= held;
  }
  return { leftOut: [...leftOut], fits };
}

/** Takes the first size in which a box holds what stands in it, or the last; tells whether it does. */
function shrink(box: HTMLElement, property: string, sizes: number[]): boolean {
  for (const size of sizes) {
    box.style.setProperty(property, `${size}pt`);
    if (holds(box)) return true;
  }
  return false;
}

function holds(box: HTMLElement): boolean {
  return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
}
