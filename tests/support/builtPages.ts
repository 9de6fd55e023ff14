import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePath } from '../../src/content/pagePath.ts';
import { PAGE_KINDS, type PageKind } from '../../src/content/site.ts';

/** One built page, by its address. */
export interface BuiltPage {
  path: string;
  tag: string;
  id: string;
  kind: PageKind;
}

/** Every page of every language in a built site, sorted by address. */
export function builtPages(root: string): BuiltPage[] {
  return files(root)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .flatMap((path) => {
      const page = parsePath(path);
      const kind = /data-kind="(\w+)"/.exec(
        readFileSync(join(root, path, path.endsWith('/') ? 'index.html' : ''), 'utf8'),
      );
      const known = PAGE_KINDS.find((each) => each === kind?.[1]);
      return page && known ? [{ path, ...page, kind: known }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Paths of every file below a folder, without a leading slash. */
export function files(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
