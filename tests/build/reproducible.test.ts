import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listsSources } from '../../src/content/pagePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { ROOT, runBuild, siteDir } from '../support/sites.ts';

const URL = 'https://rights.example';
const DAY = 86_400;

const site = new BuiltSite(siteDir('production'));
let folder: string;
/** The same input in another folder, time zone and locale of the machine. */
let again: BuiltSite;
/** The same content, released a day later at an address. */
let later: BuiltSite;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kyr-builds-'));
  const epoch = Date.parse(`${site.release().date}T12:00:00Z`) / 1000;
  const build = (name: string, env: NodeJS.ProcessEnv) => {
    runBuild(join(folder, name), 'locales', 'real', env);
    return new BuiltSite(join(folder, name));
  };
  again = build('again', { TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', KYR_COMPRESSION: 'best' });
  later = build('later', { SOURCE_DATE_EPOCH: String(epoch + DAY), SITE_URL: `${URL}/` });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const differing = (one: BuiltSite, other: BuiltSite) => {
  const [here, there] = [new Set(one.files()), new Set(other.files())];
  const same = (path: string) => here.has(path) && there.has(path) && one.bytes(path).equals(other.bytes(path));
  return [...new Set([...here, ...there])].filter((path) => !same(path));
};

describe('two builds of the same input', () => {
  it('are the same files, byte by byte', () => {
    expect(again.files().length).toBeGreaterThan(150);
    expect(differing(site, again)).toEqual([]);
  });

  it('of another day are not (control): the pages, the worker and release.json name it', () => {
    const paths = differing(again, later);
    expect(paths).toEqual(expect.arrayContaining(['/release.json', '/sw.js', '/en/index.html']));
    expect(later.release().date).not.toBe(site.release().date);
  });
});

describe('a later release of the same content, at another address', () => {
  it('costs a reader no pack, no script, no icon and no shell', () => {
    const saved = /^\/(packs|assets|icons|shell|leave)/;
    // The later one is compressed in haste.
    const other = differing(again, later).filter((path) => saved.test(path) && !/\.(br|gz)$/.test(path));
    expect(other).toEqual([]);
    expect(later.packs().map(({ path }) => path)).toEqual(again.packs().map(({ path }) => path));
  });
});

describe('a site that knows its address', () => {
  it('gives every page its own canonical address, and absolute links to its other languages', () => {
    expect(later.pages().length).toBe(site.pages().length);
    for (const { path, id, tag, html } of later.pages()) {
      expect(html).toContain(`<link rel="canonical" href="${URL}${path}">`);
      expect(html).toContain(`<meta property="og:url" content="${URL}${path}">`);
      expect(html).toContain(`<meta property="og:image" content="${URL}/icons/preview.png">`);
      if (id === 'missing' || listsSources(id)) continue;
      expect(html).toContain(`<link rel="alternate" hreflang="${tag}" href="${URL}${path}">`);
      expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="${URL}/">`);
      expect(html.match(/hreflang="[^"]*" href="\//g)).toBeNull();
    }
    expect(later.page('/')).toContain(`<link rel="canonical" href="${URL}/">`);
  });

  it('is the only one that does (control)', () => {
    for (const { html } of site.pages()) expect(html).not.toMatch(/rel="canonical"|og:url/);
  });
});

describe('a build', () => {
  /** What a failing build prints. */
  const failure = (env: NodeJS.ProcessEnv): string => {
    try {
      runBuild(join(folder, 'failed'), 'locales', 'real', env);
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
    throw new Error('The build went through');
  };

  it('with an address that makes no sense fails and says what it needs', () => {
    expect(failure({ SITE_URL: 'rights.example' })).toMatch(
      /SITE_URL must be an https address without a path.*got “rights\.example”/,
    );
  });

  it('leaves nothing behind in the project', () => {
    const left = execFileSync('git', ['status', '--short', '--ignored', 'node_modules', 'dist'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(left).not.toMatch(/\.kyr-ssr/);
  });
});
