// @vitest-environment jsdom
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/buildSite.ts';
import { Output } from '../../src/build/Output.ts';
import type { Content } from '../../src/content/content.ts';
import { FLYERS, flyerFile } from '../../src/content/flyerPath.ts';
import { renderPage } from '../../src/entry-server.tsx';
import type { Release } from '../../src/sw/release.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { ROOT } from '../support/sites.ts';
import { BUNDLE, CONTENT, realContent, TAGS } from '../support/views.ts';

const PRINTED = [
  ['es', 'door'],
  ['es', 'street'],
  ['ar', 'door'],
] as const;
const OTHER_VERSION = '2026-11-23-0a1b2c3d';
const folder = mkdtempSync(join(tmpdir(), 'kyr-flyers-'));
const flyers = join(folder, 'flyers');
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A site of the real words and pages, with the printed flyers that lie in the folder; only scripts and sheet are made up. */
async function built(content: Content = CONTENT): Promise<{ site: BuiltSite; release: Release; version: string }> {
  const dir = join(folder, `site-${count++}`);
  cpSync(join(ROOT, 'public'), dir, { recursive: true });
  const release = await buildSite(new Output(dir), {
    content,
    bundle: BUNDLE,
    siteUrl: 'https://rights.example',
    mail: '',
    date: '2026-11-24',
    previews: { folder: join(folder, 'none'), tokens: '' },
    flyers,
    handbook: '# Handbook\n\nWords.\n\n## More\n\nWords.\n',
    render: renderPage,
  });
  return { site: new BuiltSite(dir), release, version: release.site.release.version };
}

function put(version: string, file: string): void {
  const path = join(flyers, version, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${version} ${file}`);
}

/** Links to sheets on the page of the flyers as it lies on the host, before any script. */
function linked({ site }: { site: BuiltSite }, tag: string): string[] {
  const root = /<div id="root">[\s\S]*?<script/.exec(site.page(`/${tag}/flyer/`))?.[0] ?? '';
  const links = new DOMParser().parseFromString(root, 'text/html').querySelectorAll(`a[href^="${FLYERS}"]`);
  return [...links].map((link) => `${link.getAttribute('href')}${link.hasAttribute('download') ? ' download' : ''}`);
}

const copied = ({ site }: { site: BuiltSite }) => site.files().filter((path) => path.startsWith(FLYERS));

describe('flyers printed of the very version that is built', () => {
  let without: Awaited<ReturnType<typeof built>>;
  let given: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    put(OTHER_VERSION, flyerFile('es', 'car'));
    put(OTHER_VERSION, 'index.html');
    without = await built();
    for (const [tag, id] of PRINTED) put(without.version, flyerFile(tag, id));
    put(without.version, 'index.html');
    given = await built();
  });

  it('are linked from the page of their language, without scripts, with the list of all', () => {
    expect(given.version, 'the version on the sheets').toBe(without.version);
    for (const tag of TAGS) {
      const own = PRINTED.filter(([of]) => of === tag).map(([, id]) => `${FLYERS}${flyerFile(tag, id)} download`);
      expect([tag, ...linked(given, tag)]).toEqual([tag, ...own, ...(own.length ? [FLYERS] : [])]);
      expect(linked(without, tag), 'control: none were printed').toEqual([]);
    }
  });

  it('are copied as they are, with their list; those of another version are not', () => {
    const files = ['index.html', ...PRINTED.map(([tag, id]) => flyerFile(tag, id))];
    expect(copied(given)).toEqual(files.map((file) => FLYERS + file).toSorted());
    for (const file of files) expect(given.site.text(FLYERS + file)).toBe(`${given.version} ${file}`);
    expect(copied(without)).toEqual([]);
  });

  it('are not among what a phone saves, and are known to the page it saves', () => {
    const saved = [
      ...given.release.files.map(({ path }) => path),
      ...Object.values(given.release.packs).map(({ path }) => path),
    ];
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.filter((path) => path.startsWith(FLYERS))).toEqual([]);
    const page = given.site
      .packs()
      .find(({ name }) => name === 'es')
      ?.pages.find(({ id }) => id === 'flyer');
    expect(page?.data.printed).toEqual(['door', 'street']);
    expect(page?.body).toContain(FLYERS + flyerFile('es', 'door'));
  });

  it('are left alone once one word of the guide has changed', async () => {
    const content = realContent();
    const block = content.topics.car?.parts[0]?.blocks.find((each) => 'text' in each) as { text: string };
    block.text = `${block.text} Changed.`;
    const later = await built(content);
    expect(later.version).not.toBe(given.version);
    expect([copied(later), linked(later, 'es')]).toEqual([[], []]);
  });

  it('are left alone while their list is missing, which is written last', async () => {
    rmSync(join(flyers, given.version, 'index.html'));
    const half = await built();
    expect(half.version).toBe(given.version);
    expect([copied(half), linked(half, 'es')]).toEqual([[], []]);
  });
});
