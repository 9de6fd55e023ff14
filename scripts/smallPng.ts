import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

type Color = [number, number, number];
const [INK, WHITE, SUN]: [Color, Color, Color] = [
  [15, 19, 23],
  [255, 255, 255],
  [255, 198, 26],
];
const mixed = (from: Color, to: Color, part: number) =>
  from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * part)) as Color;
/** The three colours of the pictures, and the edges of letters and strokes between them: sixteen, so four bits each. */
const PALETTE: Color[] = [
  ...Array.from({ length: 11 }, (_, at) => mixed(INK, WHITE, at / 10)),
  ...Array.from({ length: 5 }, (_, at) => mixed(SUN, INK, at / 5)),
];
/** An edge may be this far from the nearest of them, added over red, green and blue; a colour that is not there is further. */
const NEAR = 90;

/**
 * A screenshot in ink, white and yellow as a PNG of sixteen colours, a third as large. Throws where it has other colours.
 * Any open page serves to read the pixels.
 */
export async function smallPng(tab: Page, screenshot: Buffer): Promise<Buffer> {
  const read = await tab.evaluate(indexed, { png: screenshot.toString('base64'), palette: PALETTE });
  if (read.far > NEAR) throw new Error(`A colour of the picture is ${read.far} away from ink, white and yellow`);
  const rows = Buffer.from(read.rows, 'base64');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(read.width, 0);
  header.writeUInt32BE(read.height, 4);
  // Four bits a pixel, which name colours of the palette.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(PALETTE.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The rows of a picture, two pixels a byte, each row after the byte that says it is not filtered. Runs in the page. */
async function indexed({ png, palette }: { png: string; palette: Color[] }) {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (!pen) throw new Error('This browser cannot draw');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const rows = new Uint8Array(height * (width / 2 + 1));
  const known = new Map<number, [number, number]>();
  let far = 0;
  for (let at = 0; at < width * height; at++) {
    const [r = 0, g = 0, b = 0] = data.subarray(at * 4, at * 4 + 3);
    const color = (r << 16) | (g << 8) | b;
    let nearest = known.get(color);
    if (!nearest) {
      nearest = palette
        .map(([red, green, blue], index): [number, number] => [
          Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b),
          index,
        ])
        .reduce((best, each) => (each[0] < best[0] ? each : best));
      known.set(color, nearest);
      far = Math.max(far, nearest[0]);
    }
    const [x, y] = [at % width, Math.floor(at / width)];
    const byte = y * (width / 2 + 1) + 1 + (x >> 1);
    rows[byte] = (rows[byte] ?? 0) | (nearest[1] << (x % 2 ? 0 : 4));
  }
  let text = '';
  for (let at = 0; at < rows.length; at += 0x8000) text += String.fromCharCode(...rows.subarray(at, at + 0x8000));
  return { width, height, far, rows: btoa(text) };
}
