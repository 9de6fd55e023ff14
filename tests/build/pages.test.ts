// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listsSources, pagePath } from '../../src/content/pagePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';
import { CONTENT, ownBlocks, TAGS, viewsOf } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pages = site.pages().map((page) => ({ ...page, document: parse(page.html) }));
/** Values that stand in a list before. */
const twins = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const meta = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? null;
const links = (document: Document, rel: string) => [...document.querySelectorAll(`link[rel="${rel}"]`)];

describe('the built site', () => {
  it('has a file for every page of every released language, and no other pages', async () => {
    const wanted: string[] = [];
    for (const tag of TAGS) for (const id of (await viewsOf(tag)).keys()) wanted.push(pagePath(tag, id));
    expect(pages.map(({ path }) => path).sort()).toEqual(wanted.sort());
  });

  it('gives every page its language and direction', () => {
    for (const { tag, document } of pages) {
      expect(document.documentElement.lang).toBe(tag);
      expect(document.documentElement.dir).toBe(CONTENT.translations[tag]?.language.dir ?? 'ltr');
    }
  });

  it('gives every page a title and a description of its own in the whole site', () => {
    // A topic that is not translated yet keeps its English description.
    const translated = ({ tag, id }: { tag: string; id: string }) =>
      tag === 'en' || !CONTENT.topics[id] || CONTENT.translations[tag]?.topics[id] !== undefined;
    const found = pages.filter((page) => page.id !== 'missing' && translated(page));
    expect(found.length).toBeGreaterThan(TAGS.length * 10);
    for (const of of [(each: Document) => each.title, (each: Document) => meta(each, 'description') ?? '']) {
      const texts = found.map(({ document }) => of(document));
      expect(texts.every((text) => text.length > 10)).toBe(true);
      expect(twins(texts)).toEqual([]);
      expect(twins([...texts, texts[0] ?? ''])).toEqual([texts[0]]);
    }
  });

  it('shows every page’s words without scripts: the heading, and every text of a topic', () => {
    for (const { tag, id, document } of pages) {
      const text = document.querySelector('#root')?.textContent ?? '';
      const units = CONTENT.translations[tag]?.topics[id]?.units;
      for (const key of ['title', 'keep-door-closed.text', 'no-signing.text']) {
        if (units?.[key]) expect(text).toContain(units[key].text);
      }
      // Chinese needs few signs.
      expect(text.length).toBeGreaterThan(40);
    }
    const english = pages.find(({ path }) => path === '/en/door/')?.document.querySelector('#root')?.textContent;
    for (const block of ownBlocks('door')) expect(english).toContain(block.text);
  });
});

describe('the head of every page', () => {
  it('has what a link preview needs', () => {
    for (const { document } of pages) {
      expect(meta(document, 'og:title')).toBe(document.title);
      expect(meta(document, 'og:description')).toBe(meta(document, 'description'));
      expect(meta(document, 'og:type')).toBe('website');
      expect(meta(document, 'og:locale')).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
      expect(meta(document, 'og:site_name')).toBeTruthy();
      expect(meta(document, 'og:image')).toBe('/icons/preview.png');
      expect(meta(document, 'og:image:alt')).toBeTruthy();
      expect(meta(document, 'twitter:card')).toBe('summary_large_image');
    }
    expect(site.files()).toContain('/icons/preview.png');
  });

  it('names the same page in every language, and the chooser for all others', () => {
    for (const { id, document } of pages) {
      const alternates = links(document, 'alternate').map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
      const wanted = [...TAGS.map((tag) => [tag, pagePath(tag, id)]), ['x-default', '/']];
      expect(alternates).toEqual(id === 'missing' || listsSources(id) ? [] : wanted);
      expect(meta(document, 'robots')).toBe(id === 'missing' ? 'noindex' : null);
    }
  });

  it('loads one module, a file of this site, and nothing else before the words are painted', () => {
    const files = site.files();
    for (const { document } of pages) {
      const main = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'));
      expect(main).toEqual([site.site().script]);
      expect(files).toContain(main[0]);
      expect([...links(document, 'preload'), ...links(document, 'modulepreload')]).toEqual([]);
    }
    // Control: the tablet's page, which shows nothing without its scripts, asks for them at once.
    expect(links(parse(site.page('/kiosk/')), 'modulepreload').length).toBeGreaterThan(0);
  });

  it('holds the sheet once, inlined, and the second one where it is needed; no sheet is a file', () => {
    for (const { path, document } of pages) {
      const filledIn =
        /^\/[\w-]+\/(now|card|paper|locator|plan|practice|search|mistake|status|share|event|flyer)\//.test(path);
      expect([path, document.querySelectorAll('style').length]).toEqual([path, filledIn ? 2 : 1]);
      expect(links(document, 'stylesheet')).toEqual([]);
    }
    expect(site.files().filter((path) => /\.css(\.|$)/.test(path))).toEqual([]);
  });
});

describe('the links of every page', () => {
  const known = new Set(site.files());
  const places = (path: string) =>
    new Set(
      [...(pages.find((page) => page.path === path)?.document.querySelectorAll('[id]') ?? [])].map(({ id }) => id),
    );
  const lost = (document: Document) => {
    const to = [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');
    const on = [...document.querySelectorAll('a[href^="#"], use')].map((link) => link.getAttribute('href') ?? '');
    return [
      ...to.filter((link) => {
        const [path = '', place] = link.split('#');
        if (!known.has(path.endsWith('/') ? `${path}index.html` : path)) return true;
        // The pages for telling a mistake and for sharing read their place as the name of a topic.
        return place && !/\/(mistake|share)\/$/.test(path) && !places(path).has(place);
      }),
      ...on.filter((place) => !document.getElementById(place.slice(1))),
    ];
  };

  it('lead to pages and files that exist, and to places and pictures on the page that exist', () => {
    for (const { path, document } of pages) expect([path, ...lost(document)]).toEqual([path]);
  });

  it('are seen to lead nowhere (control)', () => {
    const html = site
      .page('/es/door/')
      .replaceAll('href="/es/call/"', 'href="/es/cal/"')
      .replace('href="#main"', 'href="#man"')
      .replace('href="/en/sources/#door"', 'href="/en/sources/#dor"');
    expect(new Set(lost(parse(html)))).toEqual(new Set(['/es/cal/', '#man', '/en/sources/#dor']));
  });

  it('have ids that stand once', () => {
    const ids = (document: Document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const { document } of pages) expect(twins(ids(document))).toEqual([]);
    expect(twins(ids(parse('<p id="a"></p><p id="a"></p>')))).toEqual(['a']);
  });
});
