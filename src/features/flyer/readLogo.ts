import { pictureSize } from './pictureSize.ts';

/** Longer side of a logo as it is kept: sharp at two inches on any printer. */
const SIDE = 600;
/** A photo of a phone has up to 50 million dots. */
const MOST_DOTS = 64e6;
const MOST_BYTES = 20e6;
/** The size of a JPEG stands behind what its camera wrote, which may hold a small picture. */
const HEAD_BYTES = 1e6;

/** Draws a picked file down to a small picture, kept in memory alone; tells where it is too large, or no picture. */
export async function readLogo(file: Blob): Promise<ImageBitmap | 'huge' | 'broken'> {
  if (file.size > MOST_BYTES) return 'huge';
  try {
    const size = pictureSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (!size?.width || !size.height) return 'broken';
    if (size.width * size.height > MOST_DOTS) return 'huge';
    const whole = await createImageBitmap(file);
    const share = Math.min(1, SIDE / Math.max(whole.width, whole.height));
    const dots = (side: number) => Math.max(1, Math.round(side * share));
    const small = await createImageBitmap(whole, {
      resizeWidth: dots(whole.width),
      resizeHeight: dots(whole.height),
      resizeQuality: 'high',
    });
    whole.close();
    return small;
  } catch {
    return 'broken';
  }
}
