import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/loadContent.ts';
import { releasedTags } from '../../src/build/makePages.ts';
import { counterpartPath, listsSources, pagePath, SOURCES_PACK } from '../../src/content/pagePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { addLanguage, translated } from '../support/draftLanguage.ts';
import { LocalesCopy } from '../support/localesCopy.ts';
import { ROOT, runBuild, siteDir } from '../support/sites.ts';

const before = new BuiltSite(siteDir('production'));
const TEXT = 'Write the name of the ship on a paper.';
const TOPIC = {
  order: 15,
  group: 'where',
  icon: 'train',
  checkedOn: '2026-11-22',
  reviewBy: '2026-12-22',
  legalReview: null,
  title: 'On the ferry',
  tile: 'Ferry',
  description: 'A topic that stands here for a test of adding one file and nothing else.',
  parts: [{ id: 'first', blocks: [{ id: 'write-name', kind: 'do', facts: ['CORE-1'], text: TEXT }] }],
};

let copy: LocalesCopy;
let site: BuiltSite;

beforeAll(() => {
  copy = new LocalesCopy();
  const creole = { autonym: 'Kreyòl', english: 'Haitian Creole', dir: 'ltr', order: 4, ogLocale: 'ht_HT' } as const;
  addLanguage(copy, 'ht', { ...creole, status: 'released' });
  addLanguage(copy, 'pl', {
    ...creole,
    autonym: 'Polski',
    english: 'Polish',
    order: 5,
    ogLocale: 'pl_PL',
    status: 'draft',
  });
  copy.write('en/topics/test-topic.json', TOPIC);
  runBuild(join(copy.dir, '.out'), copy.dir, 'real');
  site = new BuiltSite(join(copy.dir, '.out'));
});
afterAll(() => copy.remove());

describe('a language added as a folder', () => {
  it('is built: every page, its manifest and its pack', () => {
    const ids = (of: BuiltSite, tag: string) => of.pages().flatMap((page) => (page.tag === tag ? [page.id] : []));
    expect(ids(site, 'ht')).toEqual(ids(site, 'en').filter((id) => !listsSources(id)));
    expect(site.files()).toContain('/manifest-ht.webmanifest');
    expect(site.packs().map(({ tag }) => tag)).toContain('ht');
    expect(site.release().languages).toEqual(releasedTags(loadContent(copy.dir).content));
    expect(site.release().languages.filter((tag) => tag !== 'ht')).toEqual(before.release().languages);
  });

  it('is offered on every page of every language, on the chooser, and to search engines', () => {
    for (const { id, html } of site.pages()) {
      expect(html).toContain('<b lang="ht" dir="ltr">Kreyòl</b>');
      if (id !== 'missing') expect(html).toContain(`href="${counterpartPath('ht', id)}" hreflang="ht"`);
      if (id !== 'missing' && !listsSources(id)) expect(html).toContain(`hreflang="ht" href="${pagePath('ht', id)}"`);
    }
    expect(site.page('/')).toContain('<a href="/ht/" hreflang="ht" lang="ht" dir="ltr">');
    expect(site.page('/404.html')).toContain(translated('This page is not here'));
  });

  it('speaks its own words where it has them, and marked English where it has none', () => {
    const door = site.page('/ht/door/');
    expect(door).toContain('<html lang="ht" dir="ltr">');
    expect(door).toContain(translated('Leave'));
    expect(door).toContain('<span lang="en" dir="ltr">Agents are at my door</span>');
    expect(door).toContain(translated('This page is not yet in your language'));
  });

  it('has a section in the capsule inside the worker', () => {
    expect(site.text('/sw.js')).toMatch(/<section lang=\\?"ht\\?"/);
  });

  it('leaves the packs of the others as they were, but for the added topic', () => {
    const packs = (of: BuiltSite) =>
      new Map(of.packs().flatMap(({ name, entries }) => entries.map(([id, text]) => [`${name}/${id}`, text])));
    const old = packs(before);
    const changed = [...packs(site)].flatMap(([key, text]) => (old.has(key) && old.get(key) !== text ? [key] : []));
    // Only pages that show the tiles, and the one of sources, know of a new topic.
    expect(changed.sort()).toEqual(
      before
        .release()
        .languages.flatMap((tag) => ['event', 'home', 'missing', 'search', 'share'].map((id) => `${tag}/${id}`))
        .concat('sources/sources')
        .sort(),
    );
  });
});

describe('a language that is a draft', () => {
  it('is checked and not built, and no page speaks of it', () => {
    expect(site.files().filter((path) => /\/pl[./]|-pl\./.test(path))).toEqual([]);
    for (const { html } of site.pages()) expect(html).not.toContain('Polski');
    expect(site.text('/sw.js')).not.toContain('Polski');
  });
});

describe('a topic added as a file', () => {
  it('has a page in every language, and a place among the sources', () => {
    for (const tag of site.release().languages) {
      expect(site.page(`/${tag}/test-topic/`)).toContain(TEXT);
    }
    expect(site.page('/en/sources/')).toContain('<section id="test-topic"');
    expect(before.files().some((path) => path.includes('test-topic'))).toBe(false);
  });

  it('is a tile on every home page, in its place by its order', () => {
    const tiles = (tag: string) =>
      [...site.page(`/${tag}/`).matchAll(/class="tile" href="\/[^/]+\/([^/]+)\//g)].map(([, id]) => id);
    for (const tag of site.release().languages) expect(tiles(tag).slice(0, 2)).toEqual(['door', 'test-topic']);
    expect(site.page('/es/')).toContain('<span lang="en" dir="ltr">Ferry</span>');
  });

  it('is English marked as English where it is not translated', () => {
    expect(site.page('/ar/test-topic/')).toContain(`<span lang="en" dir="ltr">${TEXT}</span>`);
    expect(site.page('/en/test-topic/')).not.toContain('<span lang="en"');
  });

  it('is in the packs and in release.json', () => {
    for (const { name, pages } of site.packs())
      expect(pages.some(({ id }) => id === 'test-topic')).toBe(name !== SOURCES_PACK);
    expect(site.release().files).toHaveProperty(['/es/test-topic/index.html']);
  });
});

describe('a fault in the content', () => {
  it('fails the build and is told in words: file, key, what is wrong, how to mend it', () => {
    const bad = new LocalesCopy();
    bad.block('door', 'ask-who', (block) => block.facts.push('HOME-99'));
    let said = '';
    try {
      runBuild(join(bad.dir, '.out'), bad.dir, 'real');
    } catch (error) {
      said = String((error as { stderr: string }).stderr);
    }
    bad.remove();
    expect(said).toContain('The content has 1 problem');
    expect(said).toContain(
      'locales/en/topics/door.json → ask-who: there is no fact “HOME-99”. Add it to facts.json with its sources, or correct the name.',
    );
    expect(said).not.toContain(`${ROOT}/locales`);
  });
});
