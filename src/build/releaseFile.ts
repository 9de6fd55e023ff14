import type { Release } from '../sw/release.ts';
import { type Output, sha256Of } from './Output.ts';

/** `release.json`: what this release is, and the hash and size of every file of it but the worker and itself. */
export function releaseFile(output: Output, release: Release): string {
  const outside = /^\/(sw\.js|release\.json)(\.br|\.gz)?$/;
  const files = output.files().filter((path) => !outside.test(path));
  const { version, date } = release.site.release;
  const entries = files.map((path) => {
    const bytes = output.read(path);
    return [path, { sha256: sha256Of(bytes), bytes: bytes.length }];
  });
  const languages = release.site.languages.map(({ tag }) => tag);
  return `${JSON.stringify({ version, date, languages, files: Object.fromEntries(entries) }, null, 1)}\n`;
}
