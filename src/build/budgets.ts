import { ALL_LANGUAGES, filePath, parseFilePath } from '../content/filePath.ts';
import { SOURCES_PACK } from '../content/pagePath.ts';
import { TOOLS } from '../content/site.ts';
import type { Release } from '../sw/release.ts';
import { sizesOf } from './compress.ts';
import type { Output } from './Output.ts';
import type { Settings } from './settings.ts';

/** 1 KB = 1,000 bytes. */
export const BUDGETS = {
  /** With its headers one first round trip: a link may lead to any of these. */
  page: { brotli: 13_000, gzip: 16_000 },
  /**
   * Tools and the search are opened from a page of ours, mostly a saved one, and hold every way through them, or every
   * word that is found: a second round trip. So may the glossary, where a word is looked up, and the handbook, which is one
   * page to be printed whole.
   */
  tool: { brotli: 18_500, gzip: 25_500 },
  script: { brotli: 85_000, gzip: 98_000 },
  language: { brotli: 300_000 },
  furtherLanguage: { brotli: 110_000 },
  /** English and four further languages; what more there are may each take what a further language may. */
  everything: { brotli: 550_000 },
  /** With the lists of sources, which are saved after every language. */
  withLists: { brotli: 590_000 },
  /** A tablet for the public saves this besides; phones do not. */
  kiosk: { brotli: 40_000 },
  /** One file as it is: it goes by Bluetooth and chat, and stays on a phone. */
  file: { raw: 450_000 },
  fileOf: { ar: { raw: 600_000 }, bn: { raw: 750_000 } },
  fileOfAll: { raw: 2_500_000 },
  /** The script inside it. */
  fileScript: 15_000,
};

/** What a copy may have of each budget when it is told its own address, mail or organization: no such word fails its build. */
export const COPY_ROOM = 1.02;

/** How much of each budget a build may take: all of it as the guide stands here, `COPY_ROOM` as a copy. */
export function roomOf({ siteUrl, mail, organization }: Pick<Settings, 'siteUrl' | 'mail' | 'organization'>): number {
  return siteUrl || mail || organization ? COPY_ROOM : 1;
}

export interface SizeRow {
  what: string;
  raw: number;
  gzip: number;
  brotli: number;
  limit?: { brotli?: number; gzip?: number; raw?: number };
}

/** Every size that has a budget, and some that do not. `scripts` are those each kind of page comes to need. */
export function sizeTable(output: Output, release: Release, scripts: Record<string, string[]>): SizeRow[] {
  const rows: SizeRow[] = [];
  const measured = new Map<string, ReturnType<typeof sizesOf>>();
  const size = (path: string) => {
    const known = measured.get(path) ?? sizesOf(output, path.endsWith('/') ? `${path}index.html` : path);
    measured.set(path, known);
    return known;
  };
  const total = (paths: string[]) =>
    paths
      .map(size)
      .reduce(
        (sum, each) => ({ raw: sum.raw + each.raw, gzip: sum.gzip + each.gzip, brotli: sum.brotli + each.brotli }),
        { raw: 0, gzip: 0, brotli: 0 },
      );

  const isPage = (file: string) =>
    file.endsWith('.html') && !file.startsWith('/kiosk/') && file !== '/shell.html' && !parseFilePath(file);
  for (const path of output.files().filter(isPage)) {
    const page = path.replace('index.html', '');
    const limit = [...TOOLS, 'search', 'glossary', 'flyer', 'kiosk-guide'].some((id) => page.endsWith(`/${id}/`))
      ? BUDGETS.tool
      : BUDGETS.page;
    rows.push({ what: `page ${page}`, ...size(path), limit });
  }
  for (const [kind, chunks] of Object.entries(scripts)) {
    rows.push({
      what: `script before a ${kind} page responds`,
      ...total([release.site.script, ...chunks]),
      limit: BUDGETS.script,
    });
  }
  rows.push({ what: 'for a kiosk besides', ...total(release.kiosk.map(({ path }) => path)), limit: BUDGETS.kiosk });
  rows.push({ what: 'worker', ...size('/sw.js') }, { what: 'shell', ...size('/shell.html') });
  const core = [release.shell, ...release.files].map((file) => file.path);
  rows.push({ what: 'layout of the languages', ...size(release.layout.path) });
  for (const [tag, pack] of Object.entries(release.packs)) {
    const language = release.site.languages.some((each) => each.tag === tag);
    rows.push({
      what: language ? `further language ${tag}` : `lists of ${tag}`,
      ...size(pack.path),
      limit: BUDGETS.furtherLanguage,
    });
    if (!language) continue;
    rows.push({
      what: `all for offline use, ${tag}`,
      ...total([...core, '/sw.js', release.layout.path, pack.path]),
      limit: BUDGETS.language,
    });
  }
  const further = Math.max(0, release.site.languages.length - 5);
  const packs = Object.entries(release.packs).map(([name, { path }]) => ({ path, lists: name === SOURCES_PACK }));
  const saved = (what: string, counted: typeof packs, { brotli }: { brotli: number }) =>
    rows.push({
      what,
      ...total([...core, '/sw.js', release.layout.path, ...counted.map(({ path }) => path)]),
      limit: { brotli: brotli + further * BUDGETS.furtherLanguage.brotli },
    });
  const languagesAlone = packs.filter(({ lists }) => !lists);
  saved('all languages for offline use', languagesAlone, BUDGETS.everything);
  saved('the same with the lists of sources', packs, BUDGETS.withLists);
  const all = { raw: BUDGETS.fileOfAll.raw + further * BUDGETS.file.raw };
  const limits: Record<string, { raw: number }> = { ...BUDGETS.fileOf, [ALL_LANGUAGES]: all };
  for (const tag of [...release.site.languages.map((language) => language.tag), ALL_LANGUAGES]) {
    rows.push({ what: `in one file, ${tag}`, ...size(filePath(tag)), limit: limits[tag] ?? BUDGETS.file });
  }
  return rows;
}

/** Rows over their budget, as lines of words; `room` is how much of each budget may be taken. */
export function overBudget(rows: SizeRow[], room = 1): string[] {
  return rows.flatMap(({ what, limit, ...sizes }) =>
    (['raw', 'brotli', 'gzip'] as const).flatMap((kind) => {
      const most = Math.floor((limit?.[kind] ?? Number.POSITIVE_INFINITY) * room);
      if (sizes[kind] <= most) return [];
      return [`${what}: ${sizes[kind]} bytes${kind === 'raw' ? '' : ` ${kind}`}, the budget is ${most}`];
    }),
  );
}

/** The table as text; `short` keeps the largest row of each group. */
export function formatSizes(rows: SizeRow[], short = false): string {
  const shown = short ? largestOfEach(rows) : rows;
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
  const line = (row: SizeRow) =>
    `${row.what.padEnd(44)}${kilo(row.raw)}${kilo(row.gzip)}${kilo(row.brotli)}${row.limit ? kilo(row.limit.brotli ?? row.limit.raw ?? 0) : '        '}`;
  return [`${'KB (1,000 bytes)'.padEnd(44)}     raw    gzip  brotli  budget`, ...shown.map(line)].join('\n');
}

function largestOfEach(rows: SizeRow[]): SizeRow[] {
  const group = (row: SizeRow) =>
    row.what.replace(/^page .*/, 'page').replace(/(before a|language|use,|in one file,) .*/, '$1');
  const largest = new Map<string, SizeRow>();
  for (const row of rows) if (row.brotli > (largest.get(group(row))?.brotli ?? -1)) largest.set(group(row), row);
  return [...largest.values()];
}
