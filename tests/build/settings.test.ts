import { describe, expect, it } from 'vitest';
import { BUDGETS, COPY_ROOM, formatSizes, overBudget, roomOf, type SizeRow } from '../../src/build/budgets.ts';
import { releaseDate } from '../../src/build/releaseDate.ts';
import { readSettings } from '../../src/build/settings.ts';
import { withFolder } from '../support/builtSite.ts';
import { ROOT } from '../support/sites.ts';
import { CONTENT } from '../support/views.ts';

describe('the settings of a build', () => {
  it('need nothing: no address, the real timers, dist and locales of the project', () => {
    const settings = readSettings('/project', {});
    expect(settings).toMatchObject({
      siteUrl: '',
      timings: 'real',
      compression: 'best',
      locales: '/project/locales',
      outDir: '/project/dist',
      flyers: '/project/.cache/flyers',
    });
  });

  it('take an https address, and drop its last slash', () => {
    expect(readSettings('/project', { SITE_URL: 'https://rights.example/' }).siteUrl).toBe('https://rights.example');
    expect(readSettings('/project', { SITE_URL: 'https://rights.example:8443' }).siteUrl).toBe(
      'https://rights.example:8443',
    );
  });

  it.each([
    'http://rights.example',
    'rights.example',
    'https://rights.example/app',
    'https://rights.example?x',
    'https://rights.example#x',
    'https://a b',
    'https://"><script>',
    'javascript:alert(1)',
  ])('refuse the address %s and show a right one', (SITE_URL) => {
    expect(() => readSettings('/project', { SITE_URL })).toThrow(
      /SITE_URL must be an https address.*https:\/\/rights\.example/,
    );
  });

  it('refuse timers nobody knows', () => {
    expect(() => readSettings('/project', { KYR_TIMINGS: 'fast' })).toThrow(/real or short: got “fast”/);
  });
});

describe('the day of a release', () => {
  it('is SOURCE_DATE_EPOCH, else the day of the commit, in UTC', () => {
    expect(releaseDate(ROOT, CONTENT, { SOURCE_DATE_EPOCH: '1800000000' })).toBe('2027-01-15');
    expect(releaseDate(ROOT, CONTENT, {})).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('is the newest day a topic was checked, where there is no commit; never today', () => {
    const newest = Object.values(CONTENT.topics)
      .map(({ checkedOn }) => checkedOn)
      .sort()
      .at(-1);
    withFolder((dir) => expect(releaseDate(dir, CONTENT, { GIT_DIR: dir })).toBe(newest));
  });

  it('that makes no sense stops the build with words', () => {
    expect(() => releaseDate(ROOT, CONTENT, { SOURCE_DATE_EPOCH: 'yesterday' })).toThrow(/SOURCE_DATE_EPOCH/);
  });
});

describe('the size budgets', () => {
  const row = (brotli: number, gzip: number, limit?: SizeRow['limit']): SizeRow => ({
    what: 'page /en/door/',
    raw: 60_000,
    gzip,
    brotli,
    ...(limit && { limit }),
  });

  it('flag a page one byte over, in brotli and in gzip, and say by how much', () => {
    expect(overBudget([row(13_000, 16_000, BUDGETS.page)])).toEqual([]);
    expect(overBudget([row(13_001, 15_500, BUDGETS.page)])).toEqual([
      'page /en/door/: 13001 bytes brotli, the budget is 13000',
    ]);
    expect(overBudget([row(13_001, 16_001, BUDGETS.page)])).toHaveLength(2);
    expect(overBudget([row(999_999, 999_999)])).toEqual([]);
    expect(overBudget([row(1, 1, { raw: 60_000 })])).toEqual([]);
    expect(overBudget([row(1, 1, { raw: 59_999 })])).toEqual(['page /en/door/: 60000 bytes, the budget is 59999']);
  });

  it('leave a fiftieth more to the copy of an organization, which has a name, contacts and colours besides', () => {
    expect(overBudget([row(13_260, 16_320, BUDGETS.page)], COPY_ROOM)).toEqual([]);
    expect(overBudget([row(13_261, 16_320, BUDGETS.page)], COPY_ROOM)).toEqual([
      'page /en/door/: 13261 bytes brotli, the budget is 13260',
    ]);
  });

  it('are looked at with that room where a copy is told its address, mail or organization, and else without', () => {
    const here = { siteUrl: '', mail: '', organization: '' };
    expect(roomOf(here)).toBe(1);
    expect(roomOf({ ...here, siteUrl: 'https://rights.example' })).toBe(COPY_ROOM);
    expect(roomOf({ ...here, mail: 'words@rights.example' })).toBe(COPY_ROOM);
    expect(roomOf({ ...here, organization: 'organization.json' })).toBe(COPY_ROOM);
  });

  it('are those of docs/architecture.md', () => {
    expect(BUDGETS).toEqual({
      page: { brotli: 13_000, gzip: 16_000 },
      tool: { brotli: 18_500, gzip: 25_500 },
      script: { brotli: 85_000, gzip: 98_000 },
      language: { brotli: 300_000 },
      furtherLanguage: { brotli: 110_000 },
      everything: { brotli: 550_000 },
      withLists: { brotli: 590_000 },
      kiosk: { brotli: 40_000 },
      file: { raw: 450_000 },
      fileOf: { ar: { raw: 600_000 }, bn: { raw: 750_000 } },
      fileOfAll: { raw: 2_500_000 },
      fileScript: 15_000,
    });
  });

  it('are printed as a table, in short only the largest of each kind', () => {
    const rows = [row(9000, 9999, BUDGETS.page), { ...row(11_000, 12_000, BUDGETS.page), what: 'page /ar/door/' }];
    expect(formatSizes(rows).split('\n')).toHaveLength(3);
    expect(formatSizes(rows, true)).toMatch(/page \/ar\/door\/ +60\.0 +12\.0 +11\.0 +13\.0$/);
  });
});
