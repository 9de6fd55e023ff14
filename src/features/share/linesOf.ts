import { breakLines } from '../../content/breakLines.ts';
import type { Face, Group, Letters, PictureWords } from './pictureParts.ts';

interface Place {
  x: number;
  room: number;
  size: number;
  face: Face;
}

/** A text as lines of one size within the room it has. A title's lines are of like length, so that no word stands alone. */
export function linesOf(
  text: string,
  { tag, dir }: Pick<PictureWords, 'tag' | 'dir'>,
  letters: Letters,
  { x, room, size, face }: Place,
): Group {
  const width = (line: string) => letters.measure(line, size, face);
  const within = (most: number) => breakLines(text, tag, (line) => width(line) <= most);
  let lines = within(room);
  for (let part = 1 / lines.length; face === 'bold' && part < 1; part += 0.03) {
    const even = within(room * part);
    if (even.length > lines.length || even.some((line) => width(line) > room * part)) continue;
    lines = even;
    break;
  }
  const height = Math.round(size * (face === 'bold' ? letters.titleLeading : letters.leading));
  const texts = lines.map((line, at) => ({
    text: line,
    x,
    y: at * height,
    width: width(line),
    height,
    size,
    face,
    dir: face === 'latin' ? ('ltr' as const) : dir,
  }));
  return { height: lines.length * height, texts, ticks: [] };
}
