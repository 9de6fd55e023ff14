import { qrPath } from '../../blocks/qrPath.ts';
import { isolateLatin } from '../../content/isolateLatin.ts';
import type { Strokes } from '../../content/site.ts';
import { layOutPicture, type PictureLayout, type Shape } from './layOutPicture.ts';
import type { Box, Face, Letters, PictureWords } from './pictureParts.ts';

/** As in tokens.css: the signs of the guide look alike everywhere, whatever theme the page has; an organization's are its own. */
export const COLORS = { sun: '#ffc61a', onsun: '#0f1317', sign: '#0f1317', onsign: '#ffffff', do: '#7fe0a6' };
const TICK: Strokes = ['M44 24a20 20 0 1 1-40 0a20 20 0 1 1 40 0z', 'M14 25l7 7 13-15'];
const GRID = 48;

export interface Picture {
  file: Blob;
  canvas: HTMLCanvasElement;
  layout: PictureLayout;
}

/**
 * A page as a PNG picture for a chat or a story, in any language, shaped by the phone's own fonts. Null where the browser
 * cannot draw.
 */
export async function drawPicture(words: PictureWords, shape: Shape): Promise<Picture | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // In the document while it is drawn: fonts are chosen by the language it has there.
  Object.assign(canvas, { lang: words.tag, dir: words.dir, hidden: true });
  document.body.append(canvas);
  try {
    const fonts = fontsOf(canvas);
    const colors = colorsOf(canvas);
    const code = words.address ? qrPath(words.address) : null;
    const layout = layOutPicture(words, shape, lettersOf(pen, fonts), code?.size ?? null);
    canvas.width = layout.width;
    canvas.height = layout.height;
    paint(pen, layout, words.strokes, fonts, colors);
    if (code && layout.code) paintCode(pen, layout.code, code);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return file && { file, canvas, layout };
  } finally {
    canvas.remove();
  }
}

/** The sheet says the colours of the sign, which an organization may have changed. */
function colorsOf(canvas: HTMLCanvasElement): typeof COLORS {
  const style = getComputedStyle(canvas);
  const value = (name: 'sun' | 'onsun') => style.getPropertyValue(`--${name}`).trim() || COLORS[name];
  return { ...COLORS, sun: value('sun'), onsun: value('onsun') };
}

interface Fonts {
  font: (size: number, face: Face) => string;
  head: number;
  body: number;
}

/** The fonts and leading that the style sheet gives the language. */
function fontsOf(canvas: HTMLCanvasElement): Fonts {
  const style = getComputedStyle(canvas);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const [own, latin, bold] = [value('--f') || 'sans-serif', value('--latin') || 'sans-serif', value('--w') || '700'];
  const font = (size: number, face: Face) =>
    `${face === 'plain' ? 400 : bold} ${size}px ${face === 'latin' ? latin : own}`;
  const head = Number(value('--lhh')) || 1.3;
  // Few words stand a little closer than a page of them.
  return { font, head, body: (head + (Number(value('--lh')) || 1.6)) / 2 };
}

function lettersOf(pen: CanvasRenderingContext2D, { font, head, body }: Fonts): Letters {
  const measure = (text: string, size: number, face: Face) => {
    pen.font = font(size, face);
    return pen.measureText(text).width;
  };
  return { measure, titleLeading: head, leading: body };
}

function paint(
  pen: CanvasRenderingContext2D,
  layout: PictureLayout,
  strokes: Strokes,
  { font }: Fonts,
  colors: typeof COLORS,
): void {
  const fill = (color: string, { x, y, width, height }: Box) => {
    pen.fillStyle = color;
    pen.fillRect(x, y, width, height);
  };
  fill(colors.sign, { x: 0, y: 0, width: layout.width, height: layout.height });
  fill(colors.sun, layout.panel);
  paintStrokes(pen, strokes, layout.pictogram, colors.onsun, 3);
  for (const box of layout.ticks) paintStrokes(pen, TICK, box, colors.do, 4);
  paintMark(pen, layout.mark, colors);
  pen.fillStyle = colors.onsign;
  pen.textBaseline = 'alphabetic';
  for (const { text, x, y, width, height, size, face, dir } of layout.texts) {
    pen.font = font(size, face);
    pen.direction = dir;
    pen.textAlign = dir === 'rtl' ? 'right' : 'left';
    const baseline = y + height / 2 + size * 0.36;
    if (dir === 'rtl') pen.fillText(isolateLatin(text), x + width, baseline);
    else pen.fillText(text, x, baseline);
  }
}

function paintStrokes(pen: CanvasRenderingContext2D, strokes: Strokes, box: Box, color: string, weight: number): void {
  onGrid(pen, box, () => {
    pen.strokeStyle = color;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    for (const stroke of strokes) {
      const { d, weight: own = weight, dash = '' } = typeof stroke === 'string' ? { d: stroke } : stroke;
      pen.lineWidth = own;
      pen.setLineDash(dash ? dash.split(' ').map(Number) : []);
      pen.stroke(new Path2D(d));
    }
  });
}

/** The mark of the guide, as in public/icons/mark.svg. */
function paintMark(pen: CanvasRenderingContext2D, box: Box, { sun, onsun }: typeof COLORS): void {
  onGrid(pen, box, () => {
    pen.fillStyle = sun;
    pen.fill(new Path2D('M9 0h30a9 9 0 0 1 9 9v30a9 9 0 0 1-9 9H9a9 9 0 0 1-9-9V9a9 9 0 0 1 9-9z'));
    pen.fillStyle = onsun;
    pen.fill(new Path2D('M12 41V8h24v33z'));
  });
  paintStrokes(pen, ['M17 25l5 5 9-11'], box, sun, 4);
}

function onGrid(pen: CanvasRenderingContext2D, { x, y, width, height }: Box, draw: () => void, grid = GRID): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(width / grid, height / grid);
  draw();
  pen.restore();
}

/** Black on white, its margin included: nothing else is found by every phone. */
function paintCode(pen: CanvasRenderingContext2D, box: Box, { size, path }: { size: number; path: string }): void {
  onGrid(
    pen,
    box,
    () => {
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, size, size);
      pen.fillStyle = '#000000';
      pen.fill(new Path2D(path));
    },
    size,
  );
}
