// @vitest-environment jsdom
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { type LanguagePages, makePages } from '../../src/build/makePages.ts';
import { TOKENS } from '../../src/build/previewCard.ts';
import { type Preview, previewsOf } from '../../src/build/previewsOf.ts';
import { previewPath } from '../../src/content/pagePath.ts';
import { isTool } from '../../src/content/site.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { ROOT, runBuild } from '../support/sites.ts';
import { CONTENT, siteOf, TAGS } from '../support/views.ts';

const SITE = 'https://rights.example';
const NEUTRAL = '/icons/preview.png';
const WITH_PICTURE = ['/es/door/', '/ar/'];
const tokens = readFileSync(join(ROOT, TOKENS), 'utf8');
const made = new Map<string, LanguagePages>();
let previews: Preview[];
let folder: string;
let site: BuiltSite;
const previewOf = (path: string) =>
  previews.find(({ page, words }) => path === `/${words.tag}/${page.id === 'home' ? '' : `${page.id}/`}`) as Preview;

beforeAll(async () => {
  for (const tag of TAGS) made.set(tag, await makePages(CONTENT, tag, siteOf(CONTENT), async () => ''));
  previews = previewsOf(made, SITE, tokens);
  folder = mkdtempSync(join(tmpdir(), 'kyr-previews-'));
  mkdirSync(join(folder, 'images'));
  for (const path of WITH_PICTURE)
    copyFileSync(join(ROOT, 'public', NEUTRAL), join(folder, 'images', previewOf(path).name));
  // A picture of words that were changed since.
  const stale = `en-door.${'0'.repeat(16)}.png`;
  copyFileSync(join(ROOT, 'public', NEUTRAL), join(folder, 'images', stale));
  runBuild(join(folder, 'site'), 'locales', 'real', { SITE_URL: SITE, KYR_IMAGES: join(folder, 'images') });
  site = new BuiltSite(join(folder, 'site'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The head alone, without its sheets: there are many pages. */
const parse = (html: string) =>
  new DOMParser().parseFromString(
    html.slice(0, html.indexOf('</head>')).replace(/<style[^>]*>[\s\S]*?<\/style>/g, ''),
    'text/html',
  );
const meta = (document: Document, name: string) =>
  [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((tag) =>
    tag.getAttribute('content'),
  );

/** What is wrong with the head of a page for the services that make previews of links; they run no scripts. */
function faults(html: string): string[] {
  const document = parse(html);
  const one = (name: string, right: RegExp) => {
    const found = meta(document, name);
    return found.length === 1 && right.test(found[0] ?? '') ? [] : [`${name}: ${JSON.stringify(found)}`];
  };
  const head = html.slice(0, html.indexOf('</head>'));
  return [
    ...one('og:title', /\S{2}/),
    ...one('og:description', /\S{2}/),
    ...one('og:type', /^website$/),
    ...one('og:site_name', /\S/),
    ...one('og:locale', /^[a-z]{2,3}_[A-Z]{2}$/),
    ...one('og:url', /^https:\/\/rights\.example\/[^?#]*$/),
    ...one('og:image', /^https:\/\/rights\.example\/\S+\.png$/),
    ...one('og:image:width', /^1200$/),
    ...one('og:image:height', /^630$/),
    ...one('og:image:alt', /\S{2}/),
    ...one('twitter:card', /^summary_large_image$/),
    // Some read no further than this.
    ...(Buffer.byteLength(head) < 50_000 ? [] : [`the head has ${Buffer.byteLength(head)} bytes`]),
    ...(document.querySelector('head > link[rel=canonical]')?.getAttribute('href') === meta(document, 'og:url')[0]
      ? []
      : ['og:url is not the canonical address']),
  ];
}

describe('the head of every page', () => {
  it('has all that link previews are made of, with an absolute address for the picture, and the picture is there', () => {
    const pages = site.pages();
    expect(pages.length).toBeGreaterThan(TAGS.length * 40);
    for (const { path, html } of pages) {
      expect([path, ...faults(html)]).toEqual([path]);
      const [image = ''] = meta(parse(html), 'og:image');
      const bytes = site.bytes((image ?? '').slice(SITE.length));
      // Of PNG: the signature, and width and height as told.
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
    for (const path of ['/', KIOSK_GUIDE_PATH]) expect([path, ...faults(site.page(path))]).toEqual([path]);
  });

  it('is seen to lack what it lacks (control)', () => {
    const html = site.page('/es/door/');
    for (const [found, put] of [
      [/<meta property="og:image" [^>]*>/, ''],
      [`${SITE}/previews`, '/previews'],
      ['og:site_name', 'site'],
      ['content="1200"', 'content="120"'],
      [/<meta name="twitter:card"[^>]*>/, '$&$&'],
      [`og:url" content="${SITE}/es/door/`, `og:url" content="${SITE}/es/car/`],
      ['</title>', `</title>${' '.repeat(50_000)}`],
    ] as const)
      expect(faults(html.replace(found, put)).length, String(found)).toBeGreaterThan(0);
  });
});

describe('the picture of a page', () => {
  const named = (path: string) => {
    const document = parse(site.page(path));
    return { image: meta(document, 'og:image')[0]?.slice(SITE.length) ?? '', alt: meta(document, 'og:image:alt')[0] };
  };

  it.each(WITH_PICTURE)('is named where it was drawn, with the page’s title: %s', (path) => {
    const { page, words } = previewOf(path);
    const { image, alt } = named(path);
    expect(image).toMatch(new RegExp(`^/previews/${words.tag}/${page.id}\\.[0-9a-f]{8}\\.png$`));
    expect(alt).toBe(page.title);
    expect(site.files()).toContain(image);
  });

  it('is the neutral one on all others, whose own was not drawn or is of older words (control)', () => {
    const neutral = site.pages().filter(({ path }) => !WITH_PICTURE.includes(path));
    expect(neutral.map(({ path }) => path)).toContain('/en/door/');
    for (const { path } of neutral) expect([path, named(path).image]).toEqual([path, NEUTRAL]);
    expect(site.files().filter((path) => path.startsWith('/previews/'))).toHaveLength(WITH_PICTURE.length);
  });

  it('is listed in the release, and not among what a phone saves', () => {
    const { image } = named('/es/door/');
    expect(site.release().files[image]?.bytes).toBeGreaterThan(0);
    const saved = [...site.text('/sw.js').matchAll(/path:.(\/[^`"']*)/g)].map(([, path]) => path ?? '');
    expect(saved).toContain('/icons/mark.svg');
    expect(saved.filter((path) => path.startsWith('/previews/'))).toEqual([]);
  });

  it('is known to the worker, so that its page is the host’s, and in no pack: another picture costs a phone no words', () => {
    const { previews: hashes } = site.site();
    expect(previewPath('es', 'door', hashes.es?.door ?? '')).toBe(named('/es/door/').image);
    expect(hashes).toEqual({ es: { door: expect.any(String) }, ar: { home: expect.any(String) } });
    expect(site.text('/sw.js')).toContain(hashes.es?.door);
    for (const { text } of site.packs()) expect(text).not.toContain(hashes.es?.door);
  });
});

describe('what is drawn', () => {
  it('is every topic, every tool and the home of every language', () => {
    const wanted = TAGS.flatMap((tag) => ['home', ...Object.keys(CONTENT.topics)].map((id) => `${tag} ${id}`));
    expect(previews.map(({ page, words }) => `${words.tag} ${page.id}`).sort()).toEqual(wanted.sort());
    expect(previews.filter(({ page }) => isTool(page.kind)).length).toBeGreaterThan(TAGS.length * 5);
  });

  it('has another name when words, look or address change, and the same name when nothing does', () => {
    const names = (found: Preview[]) => found.map(({ name }) => name);
    expect(names(previewsOf(made, SITE, tokens))).toEqual(names(previews));
    for (const other of [previewsOf(made, 'https://other.example', tokens), previewsOf(made, SITE, `${tokens} `)])
      expect(names(other).filter((name) => names(previews).includes(name))).toEqual([]);
    const changed = new Map(made);
    const english = structuredClone(made.get('en')) as LanguagePages;
    const door = english.pages.find(({ id }) => id === 'door');
    if (door?.data.topic) door.data.topic.title = 'Another title';
    changed.set('en', english);
    const gone = names(previews).filter((name) => !names(previewsOf(changed, SITE, tokens)).includes(name));
    expect(gone.map((name) => name.split('.')[0])).toEqual(['en-door']);
  });
});
