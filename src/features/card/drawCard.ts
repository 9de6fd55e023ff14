/** Pixels of the picture: as wide as phones show pictures sharply. */
const WIDTH = 1080;
const SIDE = 64;
const GAP = 36;
const SIZES = { english: 68, own: 50 } as const;

interface Holder {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/**
 * The card as a PNG picture, black on white: the English lines, and beneath them the holder's, shaped by the phone's own
 * fonts. Null where the browser cannot draw.
 */
export async function drawCard(english: string[], own: string[], { lang, dir }: Holder): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const fonts = getComputedStyle(document.documentElement).getPropertyValue('--f');
  const latin = getComputedStyle(document.documentElement).getPropertyValue('--latin');
  const blocks = [
    ...english.map((text) => ({
      text,
      size: SIZES.english,
      font: `800 ${SIZES.english}px ${latin}`,
      lang: 'en',
      dir: 'ltr' as const,
    })),
    ...own.map((text) => ({ text, size: SIZES.own, font: `400 ${SIZES.own}px ${fonts}`, lang, dir })),
  ].map((block) => {
    pen.font = block.font;
    return { ...block, lines: wrapped(block.text, (line) => pen.measureText(line).width <= WIDTH - 2 * SIDE) };
  });
  const leading = (size: number, tall: boolean) => Math.round(size * (tall ? 1.6 : 1.25));
  const height = blocks.reduce(
    (sum, { lines, size, lang: of }) => sum + lines.length * leading(size, of !== 'en') + GAP,
    2 * SIDE,
  );
  canvas.width = WIDTH;
  canvas.height = height;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = '#000000';
  pen.textBaseline = 'middle';
  let y = SIDE;
  for (const [at, block] of blocks.entries()) {
    if (at === english.length) {
      pen.fillRect(SIDE, y, WIDTH - 2 * SIDE, 6);
      y += GAP;
    }
    pen.font = block.font;
    pen.direction = block.dir;
    pen.textAlign = block.dir === 'rtl' ? 'right' : 'left';
    const step = leading(block.size, block.lang !== 'en');
    for (const line of block.lines) {
      pen.fillText(line, block.dir === 'rtl' ? WIDTH - SIDE : SIDE, y + step / 2);
      y += step;
    }
    y += GAP;
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A text cut between words into lines that fit. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
