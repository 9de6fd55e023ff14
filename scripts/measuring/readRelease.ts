import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { sizeTable } from '../../src/build/budgets.ts';
import { sha256Of } from '../../src/build/Output.ts';
import type { SiteEntry } from '../../src/content/site.ts';

type Release = Parameters<typeof sizeTable>[1];

/** The parts of a built release that its sizes are counted from, and the scripts of each kind of page, read back from the finished files. */
export function readRelease(dist: string): { release: Release; scripts: Record<string, string[]> } {
  const text = readFileSync(join(dist, 'sw.js'), 'utf8');
  const { files, site, scripts } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')) as {
    files: Record<string, { sha256: string; bytes: number }>;
    site: SiteEntry;
    scripts: Record<string, string[]>;
  };
  const named = (path: string) => ({ path, type: '', sha256: '', bytes: 0, index: '' });
  const sent = Object.keys(files).filter((path) => path.startsWith('/packs/') && path.endsWith('.json'));
  const [layout = ''] = sent.filter((path) => path.startsWith('/packs/layout.'));
  const packs = sent.filter((path) => path !== layout);
  const carried = Object.keys(files).filter(
    (path) =>
      !/\.(br|gz)$/.test(path) &&
      path !== '/shell.html' &&
      !path.startsWith('/packs/') &&
      isCarried(text, files[path]?.sha256),
  );
  const own = (path: string) => /kiosk/i.test(path);
  const release = {
    site,
    shell: named('/shell.html'),
    layout: named(layout),
    files: carried.filter((path) => !own(path)).map(named),
    kiosk: carried.filter(own).map(named),
    packs: Object.fromEntries(packs.map((path) => [path.split('/')[2]?.split('.')[0] ?? '', named(path)])),
    capsule: { head: '', sections: {}, tail: '' },
    file: { policy: '', script: '' },
    headers: {},
  };
  return { release, scripts };
}

/** Whether the worker names a file's hash, and so saves it. */
function isCarried(worker: string, hash = sha256Of('')): boolean {
  return worker.includes(hash);
}
