import { linesOf } from './linesOf.ts';
import {
  type Box,
  type Group,
  type Letters,
  lowered,
  mirrored,
  type PictureWords,
  stack,
  type TextLine,
} from './pictureParts.ts';

export type Shape = 'post' | 'story';

/** Everything on a picture, in pixels. The boxes are where it is drawn, and all of them lie inside. */
export interface PictureLayout {
  width: number;
  height: number;
  panel: Box;
  pictogram: Box;
  texts: TextLine[];
  ticks: Box[];
  mark: Box;
  code: Box | null;
  /** How many of the lines found room. */
  shown: number;
}

const WIDTH = 1080;
const SIDE = 72;
const ROOM = WIDTH - 2 * SIDE;
const GAP = 48;
const MARK = 60;
/** Chats lay their own buttons over the top and the foot of a story: nothing is told there. */
const SHAPES = {
  post: { height: 1350, over: 0, under: 64, panel: [280, 470], code: 264, most: { title: 100, row: 52 } },
  story: { height: 1920, over: 230, under: 300, panel: [520, 820], code: 330, most: { title: 120, row: 64 } },
} as const;
/** On a phone smaller letters are not read: rather a line less. */
export const LEAST = { title: 56, row: 36 };
/** Letters of the foot, and how small a long address may make them. */
const FOOT = { bold: 38, latin: 36, plain: 30 };
const STEPS = 16;

type Sizes = Record<'title' | 'row', number>;

/**
 * Where everything goes: the letters as large as they fit and, where the smallest are too large, without the last lines.
 * `modules` is the width of the code, or null where there is none.
 */
export function layOutPicture(
  words: PictureWords,
  shape: Shape,
  letters: Letters,
  modules: number | null,
): PictureLayout {
  const { height, over, under, panel, code: most, most: sizes } = SHAPES[shape];
  const code = modules ? Math.floor(most / modules) * modules : 0;
  const foot = footOf(words, letters, code ? ROOM - code - GAP : ROOM);
  const footHeight = Math.max(code, foot.height);
  const footTop = height - under - footHeight;
  const room = footTop - panel[0] - 2 * GAP;
  const { shown, ...head } = headOf(words, letters, sizes, room);
  // What is not needed makes the pictogram larger, and then the space around the words.
  const panelHeight = Math.min(panel[1], panel[0] + room - head.height);
  const headTop = panelHeight + GAP + (panel[0] + room - head.height - panelHeight) / 2;
  const side = panelHeight - over - 2 * GAP;
  const markTop = footTop + (footHeight - foot.height) / 2;
  const placed = [lowered(head, headTop), lowered(foot, markTop)];
  const turn = <B extends Box>(box: B) => (words.dir === 'rtl' ? mirrored(box, WIDTH) : box);
  return {
    width: WIDTH,
    height,
    panel: { x: 0, y: 0, width: WIDTH, height: panelHeight },
    pictogram: turn({ x: SIDE, y: over + GAP, width: side, height: side }),
    texts: placed.flatMap(({ texts }) => texts).map(turn),
    ticks: head.ticks.map((box) => turn({ ...box, y: box.y + headTop })),
    mark: turn({ x: SIDE, y: markTop, width: MARK, height: MARK }),
    code: code
      ? turn({ x: WIDTH - SIDE - code, y: footTop + (footHeight - code) / 2, width: code, height: code })
      : null,
    shown,
  };
}

/** Title and lines, in the largest letters that leave all of them within the height. */
function headOf(words: PictureWords, letters: Letters, most: Sizes, room: number): Group & { shown: number } {
  const at = (size: Sizes, shown: number) => {
    const title = linesOf(words.title, words, letters, { x: SIDE, room: ROOM, size: size.title, face: 'bold' });
    const rows = words.lines.slice(0, shown).map((line) => rowOf(line, words, letters, size.row));
    const group = stack([title, stack(rows, size.row * 0.6)].filter(hasLines), GAP);
    return fits(group, WIDTH - SIDE, room) ? { ...group, shown } : null;
  };
  for (let shown = words.lines.length; shown >= 0; shown--) {
    for (let step = 0; step <= STEPS; step++) {
      const made = at(between(most, LEAST, step / STEPS), shown);
      if (made) return made;
    }
  }
  // One endless word: too small, yet whole and inside.
  for (let title = LEAST.title - 1; title > 1; title--) {
    const made = at({ ...LEAST, title }, 0);
    if (made) return made;
  }
  return { height: 0, texts: [], ticks: [], shown: 0 };
}

function rowOf(line: string, words: PictureWords, letters: Letters, size: number): Group {
  const tick = Math.round(size * 1.1);
  const indent = tick + 24;
  const row = linesOf(line, words, letters, { x: SIDE + indent, room: ROOM - indent, size, face: 'plain' });
  const first = row.texts[0]?.height ?? 0;
  return { ...row, ticks: [{ x: SIDE, y: (first - tick) / 2, width: tick, height: tick }] };
}

/** The name beside the mark, the address and the date: as large as the room beside the code allows. */
function footOf(words: PictureWords, letters: Letters, room: number): Group {
  const indent = MARK + 20;
  for (let part = 1; ; part -= 0.05) {
    const line = (text: string, face: keyof typeof FOOT, x = 0) =>
      linesOf(text, words, letters, { x: SIDE + x, room: room - x, size: Math.round(FOOT[face] * part), face });
    const name = line(words.appName, 'bold', indent);
    const named = { ...lowered(name, Math.max(0, (MARK - name.height) / 2)), height: Math.max(MARK, name.height) };
    const address = line(words.address.replace(/^https:\/\//, ''), 'latin');
    const foot = stack([named, address, line(words.dated, 'plain')].filter(hasLines), 14);
    if (fits(foot, SIDE + room, Number.POSITIVE_INFINITY) || part < 0.1) return foot;
  }
}

const hasLines = ({ texts }: Group) => texts.some(({ text }) => text);

function fits({ height, texts }: Group, right: number, room: number): boolean {
  return height <= room && texts.every(({ x, width }) => x + width <= right);
}

function between(most: Sizes, least: Sizes, part: number): Sizes {
  const size = (key: keyof Sizes) => Math.round(most[key] + (least[key] - most[key]) * part);
  return { title: size('title'), row: size('row') };
}
