import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The folder being built. Paths are URL paths below it, such as `/es/door/index.html`. */
export class Output {
  constructor(readonly dir: string) {}

  /** Writes one file and gives its hash and size. */
  write(path: string, text: string | Uint8Array): { sha256: string; bytes: number } {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { sha256: sha256Of(text), bytes: Buffer.byteLength(text) };
  }

  /** The bytes of one file. */
  read(path: string): Buffer {
    return readFileSync(join(this.dir, path));
  }

  /** Every file, as sorted URL paths. */
  files(): string[] {
    return readdirSync(this.dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(this.dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      .sort();
  }
}
