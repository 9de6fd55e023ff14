import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseFilePath } from '../content/filePath.ts';
import type { Output } from './Output.ts';

const EMBED = /^\/[^/]+\/embed\//;
const TEXT = /\.(html|js|json|svg|webmanifest|txt|css)$/;

/** Writes `.br` (quality 11) and `.gz` (level 9), or such as are `quick` to make, beside every text file a browser may ask for, on all processors at once. */
export async function compressAll(output: Output, quick = false): Promise<void> {
  const texts = output
    .files()
    .filter((path) => TEXT.test(path) && !path.startsWith('/hosting/') && path !== '/_headers.json');
  const write = async (path: string) => {
    const bytes = output.read(path);
    // Whole guides are megabytes, and pages for frames as many as topics in all languages; both are fetched seldom: the last
    // hundredth would cost as much as all the rest.
    const quality = quick ? 4 : parseFilePath(path) || EMBED.test(path) ? 9 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, { params }),
      promisify<Buffer, object, Buffer>(gzip)(bytes, { level: quick ? 4 : 9 }),
    ]);
    writeFileSync(join(output.dir, `${path}.br`), br);
    writeFileSync(join(output.dir, `${path}.gz`), gz);
  };
  await Promise.all(texts.map(write));
}

/** Sizes of one file of a finished site: as it is, and as its `.gz` and `.br` beside it; a picture has none and travels as it is. */
export function sizesOf(output: Output, path: string): { raw: number; gzip: number; brotli: number } {
  const raw = output.read(path).length;
  if (!TEXT.test(path)) return { raw, gzip: raw, brotli: raw };
  return { raw, gzip: output.read(`${path}.gz`).length, brotli: output.read(`${path}.br`).length };
}
