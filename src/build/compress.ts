import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Output } from './Output.ts';

const TEXT = /\.(html|js|json|svg|webmanifest|txt|css)$/;

/** Sizes of one text: as it is, gzip 9, brotli 11. */
export function sizesOf(bytes: Buffer): { raw: number; gzip: number; brotli: number } {
  return { raw: bytes.length, gzip: gzip(bytes).length, brotli: brotli(bytes).length };
}

/** Writes `.br` and `.gz` beside every text file a browser may ask for. */
export function compressAll(output: Output): void {
  for (const path of output.files()) {
    if (!TEXT.test(path) || path.startsWith('/hosting/') || path === '/_headers.json') continue;
    const bytes = output.read(path);
    writeFileSync(join(output.dir, `${path}.br`), brotli(bytes));
    writeFileSync(join(output.dir, `${path}.gz`), gzip(bytes));
  }
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

function gzip(bytes: Buffer): Buffer {
  return gzipSync(bytes, { level: 9 });
}
