import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('compressed files', () => {
  const compressed = site.files().filter((path) => /\.(br|gz)$/.test(path));

  it('hold exactly what stands beside them', () => {
    expect(compressed.length).toBeGreaterThan(80);
    for (const path of compressed) {
      const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
      expect(unpack(site.bytes(path)).equals(site.bytes(path.slice(0, -3)))).toBe(true);
    }
  });

  it('stand beside every page, script, pack and manifest', () => {
    const wanted = site
      .files()
      .filter((path) => /\.(html|js|webmanifest|svg|txt)$/.test(path) || path.startsWith('/packs/'));
    for (const path of wanted.filter((each) => !/\.(br|gz)$/.test(each))) {
      expect(compressed).toEqual(expect.arrayContaining([`${path}.br`, `${path}.gz`]));
    }
  });

  it('hold no time and no name, so that equal files are equal bytes', () => {
    for (const path of compressed.filter((each) => each.endsWith('.gz'))) {
      expect(site.bytes(path).subarray(3, 8)).toEqual(Buffer.alloc(5));
    }
  });
});

describe('release.json', () => {
  const { version, date, languages, files } = site.release();
  const own = /^\/(sw\.js|release\.json)(\.br|\.gz)?$/;

  it('lists every file but the worker and itself, with its hash and size', () => {
    expect(Object.keys(files)).toEqual(site.files().filter((path) => !own.test(path)));
    expect(Object.keys(files).length).toBeGreaterThan(150);
    for (const [path, listed] of Object.entries(files)) {
      const bytes = site.bytes(path);
      expect([path, listed]).toEqual([path, { sha256: sha256(bytes), bytes: bytes.length }]);
    }
  });

  it('names the version, the day and the languages the pages name', () => {
    expect(site.site().release).toEqual({ version, date });
    expect(version).toMatch(new RegExp(`^${date}-[0-9a-f]{8}$`));
    expect(languages).toEqual(TAGS);
  });

  it('would show one changed byte (control)', () => {
    const bytes = Buffer.from(site.bytes('/en/index.html'));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    expect(sha256(bytes)).not.toBe(files['/en/index.html']?.sha256);
  });
});

describe('the folder', () => {
  it('holds nothing of the making: no source map, no bundle manifest, no source file', () => {
    expect(site.files().filter((path) => /\.(map|tsx?|css)$|\/\.vite\//.test(path))).toEqual([]);
    for (const path of site.files().filter((each) => each.endsWith('.js'))) {
      expect(site.text(path)).not.toMatch(/sourceMappingURL|\/work\/|node_modules/);
    }
  });

  it('has one worker address', () =>
    expect(site.files().filter((path) => /\/sw[^/]*\.js$/.test(path))).toEqual(['/sw.js']));
});
