import type { PictureLayout } from '../../src/features/share/layOutPicture.ts';
import type { Box } from '../../src/features/share/pictureParts.ts';

/** Every box of a picture for chats but its yellow panel. */
export function boxesOf({ pictogram, texts, ticks, mark, code }: PictureLayout): Box[] {
  const all: (Box | null)[] = [pictogram, mark, code, ...texts, ...ticks];
  return all.flatMap((box) => (box ? { x: box.x, y: box.y, width: box.width, height: box.height } : []));
}

/** Boxes that reach over the edge, or have no size. */
export function outside(layout: PictureLayout): Box[] {
  return boxesOf(layout).filter(
    ({ x, y, width, height }) =>
      !(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= layout.width && y + height <= layout.height),
  );
}

/** Pairs of boxes that lie upon one another. */
export function overlapping(layout: PictureLayout): [Box, Box][] {
  const { panel } = layout;
  const [, ...onInk] = boxesOf(layout);
  const all = [panel, ...onInk];
  // Edges may touch; the height of a line is rounded.
  const apart = (a: Box, b: Box) =>
    a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
  return all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => (apart(a, b) ? [] : [[a, b] as [Box, Box]])));
}
