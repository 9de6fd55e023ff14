import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePath } from '../../src/content/pagePath.ts';
import { type SiteName, siteDir } from './sites.ts';

/** A file the worker saves. */
export interface SavedFile {
  path: string;
  sha256: string;
  /** The name it has in the store once it is whole: its hash; for a pack, whose parts are stored, that of its index. */
  key: string;
}

/** A page of a built site. */
export interface BuiltPage {
  tag: string;
  id: string;
  path: string;
  kind: string;
}

/** What a built site holds, read from its folder and not from the code under test. */
export interface SiteFacts {
  tags: string[];
  /** Shell, fixed pages, scripts and icons: what every install saves. */
  core: SavedFile[];
  /** All of `core` and the English pack: what the first install on an English page saves. */
  install: SavedFile[];
  main: SavedFile;
  packs: Record<string, SavedFile>;
  pages: BuiltPage[];
}

const ICONS = ['/icons/mark.svg', '/icons/icon-192.png', '/icons/apple-touch.png'];

/** Reads a built site. */
export function siteFacts(name: SiteName): SiteFacts {
  const root = siteDir(name);
  const names = (folder: string) => readdirSync(join(root, folder)).filter((file) => !/\.(br|gz)$/.test(file));
  const saved = (path: string, file = path): SavedFile => {
    const sha256 = sha256Of(readFileSync(join(root, file)));
    return { path, sha256, key: sha256 };
  };
  const { languages: tags } = JSON.parse(readFileSync(join(root, 'release.json'), 'utf8')) as { languages: string[] };
  const manifests = tags.map((tag) => saved(`/manifest-${tag}.webmanifest`));
  const scripts = names('assets').flatMap((file) =>
    file.endsWith('.js') && !file.startsWith('kiosk') ? [saved(`/assets/${file}`)] : [],
  );
  const fixed = [saved('/', '/index.html'), saved('/404.html'), ...manifests, saved('/leave/', '/leave/index.html')];
  const core = [saved('/shell.html'), ...fixed, ...scripts, ...ICONS.map((path) => saved(path))];
  const packs: Record<string, SavedFile> = {};
  // Fetched with the first language, and not kept: the pages it helps to make are.
  const [layout = ''] = names('packs').filter((each) => each.startsWith('layout.'));
  for (const file of names('packs').filter((each) => each !== layout)) {
    const pack = saved(`/packs/${file}`);
    packs[file.split('.')[0] ?? ''] = { ...pack, key: indexOf(name, pack) };
  }
  const main = scripts.find(({ path }) => path.startsWith('/assets/main-'));
  if (!main || !packs.en) throw new Error(`${name} is not a whole site`);
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const path = `/${file}`.replace(/index\.html$/, '');
    const known = file.endsWith('.html') ? parsePath(path) : null;
    const kind = known && tags.includes(known.tag) ? kindOf(readPage(name, path)) : null;
    return known && kind ? [{ ...known, path, kind }] : [];
  });
  return { tags, core, install: [...core, packs.en, saved(`/packs/${layout}`)], main, packs, pages };
}

/** The text of the built file behind an address of a page or file. */
export function readPage(name: SiteName, path: string): string {
  return readFileSync(join(siteDir(name), path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** Hashes of the parts the worker joins for one page: shell, index of its language, its own entry. */
export function pageParts(name: SiteName, { packs, core }: SiteFacts, tag: string, id: string): Record<string, string> {
  const pack = entriesOf(name, packs[tag] as SavedFile);
  return { shell: core[0]?.key ?? '', index: packs[tag]?.key ?? '', entry: sha256Of(pack[id] ?? '') };
}

function entriesOf(name: SiteName, { path }: Pick<SavedFile, 'path'>): Record<string, string> {
  const layout = readdirSync(join(siteDir(name), 'packs')).find((file) => /^layout\..*json$/.test(file));
  const pages = JSON.parse(readPage(name, `/packs/${layout}`)) as Record<string, { text: string; words: number[] }>;
  const { words, whole } = JSON.parse(readPage(name, path)) as { words: string[]; whole: Record<string, string> };
  const entries = { ...whole };
  for (const [id, page] of Object.entries(words.length ? pages : {})) {
    entries[id] ??= page.text.split('\uE000').reduce((text, next, at) => text + words[page.words[at - 1] ?? -1] + next);
  }
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function indexOf(name: SiteName, pack: Pick<SavedFile, 'path'>): string {
  return sha256Of(JSON.stringify(Object.entries(entriesOf(name, pack)).map(([id, entry]) => [id, sha256Of(entry)])));
}

/** The SHA-256 of text or bytes, in lower-case hexadecimal. */
export function sha256Of(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The kind of a page of the app, or null for one that is made otherwise, as the handbook is. */
function kindOf(html: string): string | null {
  return /<main[^>]* data-kind="([a-z]+)"/.exec(html)?.[1] ?? null;
}
