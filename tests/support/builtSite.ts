import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { expandPack, type Layout, type Pack } from '../../src/content/expandPack.ts';
import { parsePath } from '../../src/content/pagePath.ts';
import type { LanguageEntry, PageEntry, SiteEntry } from '../../src/content/site.ts';
import { LANGUAGE_ENTRY } from '../../src/sw/Library.ts';

export interface ReleaseList {
  version: string;
  date: string;
  languages: string[];
  site: SiteEntry;
  files: Record<string, { sha256: string; bytes: number }>;
}

export interface BuiltPage {
  /** Address, such as `/es/door/`. */
  path: string;
  tag: string;
  id: string;
  html: string;
}

export interface BuiltPack {
  /** As in its file name: a language, or the lists of sources. */
  name: string;
  tag: string;
  path: string;
  text: string;
  /** Id and entry text, in the order of the pack; the language entry is first. */
  entries: [string, string][];
  language: LanguageEntry;
  pages: PageEntry[];
}

/** A built site as files on disk. Paths are URL paths, such as `/es/door/index.html`. */
export class BuiltSite {
  constructor(readonly dir: string) {}

  files(): string[] {
    return readdirSync(this.dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(this.dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      .sort();
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.dir, path));
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  release(): ReleaseList {
    return JSON.parse(this.text('/release.json')) as ReleaseList;
  }

  /** Every page of every language, as it lies on disk; not the handbook, which stands once and is made otherwise. */
  pages(): BuiltPage[] {
    return this.files()
      .filter((file) => file.endsWith('.html') && file !== `${KIOSK_GUIDE_PATH}index.html`)
      .flatMap((file) => {
        const path = file.replace(/index\.html$/, '');
        const page = this.release().languages.includes(path.split('/')[1] ?? '') ? parsePath(path) : null;
        return page ? [{ path, ...page, html: this.text(file) }] : [];
      });
  }

  page(path: string): string {
    return this.text(path.endsWith('/') ? `${path}index.html` : path);
  }

  /** What every page of the site is assembled with. */
  site(): SiteEntry {
    return this.release().site;
  }

  packs(): BuiltPack[] {
    const files = this.files().filter((file) => /^\/packs\/[^/]*\.json$/.test(file));
    const layout = JSON.parse(this.text(files.find((file) => file.startsWith('/packs/layout.')) ?? '')) as Layout;
    return files
      .filter((file) => !file.startsWith('/packs/layout.'))
      .map((path) => {
        const text = this.text(path);
        const entries = expandPack(JSON.parse(text) as Pack, layout);
        const [language, ...pages] = entries.map(([, entry]) => JSON.parse(entry) as unknown);
        if (entries[0]?.[0] !== LANGUAGE_ENTRY) throw new Error(`${path} does not begin with its language entry`);
        const own = language as LanguageEntry;
        return {
          name: path.split(/[/.]/)[2] ?? '',
          tag: own.tag,
          path,
          text,
          entries,
          language: own,
          pages: pages as PageEntry[],
        };
      });
  }
}

/** A data block of a page, read as a browser reads it. */
export function dataBlock(html: string, id: string): unknown {
  const open = `<script type="application/json" id="${id}">`;
  const start = html.indexOf(open);
  if (start < 0) throw new Error(`There is no data block ${id}`);
  return JSON.parse(html.slice(start + open.length, html.indexOf('</script', start)));
}

/** Runs with a temporary folder, and takes it away afterwards. */
export function withFolder<T>(run: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'kyr-site-'));
  try {
    return run(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
