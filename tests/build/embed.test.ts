// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { embedPath, pagePath } from '../../src/content/pagePath.ts';
import { isTool, type PageKind } from '../../src/content/site.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';

const site = new BuiltSite(siteDir('production'));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const topics = site
  .packs()
  .flatMap(({ tag, pages }) => pages.flatMap(({ id, kind }) => (kind === 'topic' ? [{ tag, id }] : [])));
/** Words of a page, but for the controls that a frame does not have and what stands between words. */
const wordsOf = (main: Element | null) => {
  for (const control of main?.querySelectorAll('.tools, .saved') ?? []) control.remove();
  return main?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};
/** What a page for a frame must not hold. */
const FORBIDDEN =
  'script, style:nth-of-type(2), .dock, header.bar, [href="/leave/"], [data-phase], button, input, link[rel=manifest]';

describe('pages for frames', () => {
  it('hold every word of their topic, and say of which text they are and where the guide is', () => {
    expect(topics.length).toBeGreaterThan(150);
    const { version } = site.release();
    for (const { tag, id } of topics) {
      const own = parse(site.page(pagePath(tag, id))).querySelector('main');
      const document = parse(site.page(embedPath(tag, id)));
      const main = document.querySelector('main');
      const words = wordsOf(main);
      expect([tag, id, words.startsWith(wordsOf(own)), words.length > 500]).toEqual([tag, id, true, true]);
      expect(words).toContain(version);
      expect(document.documentElement.lang).toBe(tag);
      expect(main?.querySelector(`a[href="${pagePath(tag, id)}"][target=_blank]`)).not.toBeNull();
    }
  });

  it('hold no script, bar or control, and every link but those within opens beside the website', () => {
    const faults = (html: string) => {
      const document = parse(html);
      const staying = [...document.querySelectorAll('a:not([target=_blank])')].filter(
        (link) => !/^(#|tel:)/.test(link.getAttribute('href') ?? ''),
      );
      const loose = [...document.querySelectorAll('a[target=_blank]')].filter(
        (link) => !/noopener|noreferrer/.test(link.getAttribute('rel') ?? ''),
      );
      return [...document.querySelectorAll(FORBIDDEN), ...staying, ...loose].map(({ outerHTML }) =>
        outerHTML.slice(0, 80),
      );
    };
    for (const { tag, id } of topics) expect([tag, id, ...faults(site.page(embedPath(tag, id)))]).toEqual([tag, id]);
    expect(faults(site.page('/en/door/')).length).toBeGreaterThan(5);
  });

  it('exist for topics alone', () => {
    const made = site.files().filter((path) => /^\/[^/]+\/embed\//.test(path) && path.endsWith('.html'));
    expect(made).toEqual(topics.map(({ tag, id }) => `${embedPath(tag, id)}index.html`).sort());
    for (const { pages } of site.packs())
      for (const { kind, id } of pages)
        if (isTool(kind as PageKind)) expect(made.join()).not.toContain(`/embed/${id}/`);
  });
});
