import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assemblePage } from '../../src/content/assemblePage.ts';
import { packOf, pagePath, SOURCES_PACK } from '../../src/content/pagePath.ts';
import { BuiltSite, dataBlock } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const shell = site.text('/shell.html');
const entry = site.site();
const packs = site.packs();
const worker = site.text('/sw.js');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const indexOf = (entries: [string, string][]) =>
  sha256(JSON.stringify(entries.map(([id, text]) => [id, sha256(text)])));

describe('a page the worker assembles', () => {
  it('is the page on the host, byte by byte, for every page of every language', () => {
    let compared = 0;
    for (const { tag, language, pages } of packs) {
      for (const page of pages) {
        expect(assemblePage(shell, entry, language, page) === site.page(pagePath(tag, page.id))).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBe(site.pages().length);
    expect(compared).toBeGreaterThanOrEqual(TAGS.length * 10);
  });

  it('is another page when one word of its entry is another (control)', () => {
    const { language, pages, tag } = packs[0] ?? {};
    const page = pages?.[0];
    if (!language || !page || !tag) throw new Error('There is no pack');
    expect(assemblePage(shell, entry, language, { ...page, title: 'x' })).not.toBe(site.page(pagePath(tag, page.id)));
  });

  it('carries the same site entry in every page', () => {
    const { url, mail, release, languages } = entry;
    const shown = languages.map(({ tag, autonym, dir }) => ({ tag, autonym, dir }));
    for (const { html } of site.pages()) {
      expect(dataBlock(html, 'site-data')).toEqual({ url, mail, release, languages: shown });
    }
  });
});

describe('the pack of every language', () => {
  it('is one for each language and one for the lists of sources, named by its own hash', () => {
    for (const { name, tag, path, text, pages } of packs) {
      for (const page of pages) expect(packOf(tag, page.id)).toBe(name);
      expect(path).toBe(`/packs/${name}.${sha256(text).slice(0, 16)}.json`);
    }
    expect(packs.map(({ name }) => name).sort()).toEqual([...TAGS, SOURCES_PACK].sort());
  });

  it('is carried in the worker by the hash of its bytes and the hash of its index', () => {
    for (const { text, path, entries } of packs) {
      expect(worker).toContain(path);
      expect(worker).toContain(sha256(text));
      expect(worker).toContain(indexOf(entries));
      const [first, second, ...rest] = entries;
      if (!first || !second) throw new Error(`${path} is empty`);
      expect(worker).not.toContain(indexOf([first, [second[0], `${second[1]} `], ...rest]));
    }
    expect(worker).toContain(sha256(shell));
  });

  it('holds nothing that changes with the release, the list of languages or the scripts', () => {
    const { version } = entry.release;
    const layout = site.text(site.files().find((path) => /^\/packs\/layout\.\w+\.json$/.test(path)) ?? '');
    expect(worker).toContain(sha256(layout));
    for (const { tag, text } of [...packs, { tag: 'layout', text: layout }]) {
      const others = entry.languages.filter((language) => language.tag !== tag).map(({ autonym }) => autonym);
      for (const word of [
        version,
        version.split('-').at(-1) ?? version,
        '/assets/',
        entry.script,
        'hreflang',
        '"url":',
      ]) {
        expect([tag, word, text.replaceAll('\\"url\\":\\"http', '').includes(word)]).toEqual([tag, word, false]);
      }
      for (const name of others) expect(text).not.toContain(`>${name}<`);
    }
    // Control: the page made of it holds all of these.
    for (const word of [version, '/assets/', 'hreflang', '>العربية<']) expect(site.page('/es/')).toContain(word);
  });
});
