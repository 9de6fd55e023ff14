import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openTab } from './chromium.ts';
import type { Engine } from './engines.ts';

const DECODER = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/** What a decoder that knows nothing of ours reads in a PNG picture, or null; `scale` makes the picture smaller first. */
export async function readCode(engine: Engine, png: Buffer, scale = 1): Promise<string | null> {
  // Pixels are had from a page without our policy, which forbids pictures out of data.
  const blank = await openTab(engine);
  await blank.goto('about:blank');
  await blank.evaluate(DECODER);
  const read = await blank.evaluate<string | null>(`
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (each) => each.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * ${scale}));
    const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    canvas.drawImage(picture, 0, 0, width, height);
    return jsQR(canvas.getImageData(0, 0, width, height).data, width, height)?.data ?? null;`);
  await blank.close();
  return read;
}
