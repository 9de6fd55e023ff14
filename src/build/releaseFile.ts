import type { Changes } from '../content/schema.ts';
import type { Release } from '../sw/release.ts';
import type { Bundle } from './buildSite.ts';
import { type Output, sha256Of } from './Output.ts';

/**
 * `release.json`: what this release is, and the hash and size of every file of it but the worker and itself; what its
 * pages are assembled with, and the scripts each kind of page comes to need; and the blocks whose old advice must not be
 * followed any more, with the day each changed.
 */
export function releaseFile(output: Output, release: Release, scripts: Bundle['kinds'], changes: Changes): string {
  const outside = /^\/(sw\.js|release\.json)(\.br|\.gz)?$/;
  const files = output.files().filter((path) => !outside.test(path));
  const { version, date } = release.site.release;
  const entries = files.map((path) => {
    const bytes = output.read(path);
    return [path, { sha256: sha256Of(bytes), bytes: bytes.length }];
  });
  const languages = release.site.languages.map(({ tag }) => tag);
  return `${JSON.stringify({ version, date, languages, urgent: urgentBlocks(changes), site: release.site, scripts, files: Object.fromEntries(entries) }, null, 1)}\n`;
}

/** `urgent.json`: which release is the newest, and the blocks changed urgently; small, for open pages to ask. */
export function urgentFile({ site }: Release, changes: Changes): string {
  return `${JSON.stringify({ version: site.release.version, urgent: urgentBlocks(changes) })}\n`;
}

/** Blocks whose old advice must not be followed any more, and the last day each changed. */
function urgentBlocks(changes: Changes): Record<string, string> {
  const days = Object.values(changes).flatMap(({ urgent, on }) => urgent.map((block) => [block, on] as const));
  return Object.fromEntries(days.sort(([, a], [, b]) => (a < b ? -1 : 1)));
}
