import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { sizeTable } from '../../src/build/budgets.ts';
import { sha256Of } from '../../src/build/Output.ts';
import type { SiteEntry } from '../../src/content/site.ts';

type Release = Parameters<typeof sizeTable>[1];

/** The parts of a built release that its sizes are counted from, read back from the finished files. */
export function readRelease(dist: string): Release {
  const text = readFileSync(join(dist, 'sw.js'), 'utf8');
  const { files, languages } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')) as {
    files: Record<string, { sha256: string; bytes: number }>;
    languages: string[];
  };
  const page = readFileSync(join(dist, languages[0] ?? 'en', 'index.html'), 'utf8');
  const site = JSON.parse(/id="site-data">(.*?)<\/script>/.exec(page)?.[1] ?? '') as SiteEntry;
  const named = (path: string) => ({ path, type: '', sha256: '', bytes: 0, index: '' });
  const packs = Object.keys(files).filter((path) => path.startsWith('/packs/') && path.endsWith('.json'));
  const kept = Object.keys(files).filter(
    (path) =>
      !/\.(br|gz)$/.test(path) &&
      path !== '/shell.html' &&
      !path.startsWith('/packs/') &&
      isCarried(text, files[path]?.sha256),
  );
  return {
    site,
    shell: named('/shell.html'),
    files: kept.map(named),
    packs: Object.fromEntries(packs.map((path) => [path.split('/')[2]?.split('.')[0] ?? '', named(path)])),
    capsule: { head: '', sections: {}, tail: '' },
    headers: {},
  };
}

/** Whether the worker names a file's hash, and so saves it. */
function isCarried(worker: string, hash = sha256Of('')): boolean {
  return worker.includes(hash);
}
