import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemLine } from '../../content/problem.ts';
import { loadContent } from '../loadContent.ts';
import type { ChangedUnits } from './poFile.ts';

/**
 * Writes changed units into a `locales/` folder, each into its file, in the order of keys that stands there. They are
 * tried on a copy first: throws with every problem in words, and writes nothing, when the content would not build.
 */
export function writeUnits(
  root: string,
  tag: string,
  changed: ChangedUnits,
  draftedBy: { by: string; on: string },
): void {
  const copy = mkdtempSync(join(tmpdir(), 'kyr-import-'));
  try {
    cpSync(root, copy, { recursive: true });
    write(copy, tag, changed, draftedBy);
    const { problems } = loadContent(copy);
    if (problems.length) throw new Error(`Nothing was imported:\n${problems.map(problemLine).join('\n')}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  write(root, tag, changed, draftedBy);
}

function write(root: string, tag: string, changed: ChangedUnits, draftedBy: { by: string; on: string }): void {
  for (const [file, units] of changed) {
    const path = join(root, tag, `${file}.json`);
    const topic = file.startsWith('topics/');
    const empty = topic ? { draftedBy, backTranslatedBy: null, checkedBy: null, units: {} } : {};
    const json = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : empty;
    Object.assign(topic ? json.units : json, Object.fromEntries(units));
    writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
  }
}
