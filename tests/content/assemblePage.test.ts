import { describe, expect, it } from 'vitest';
import { assemblePage, SLOT } from '../../src/content/assemblePage.ts';
import type { LanguageEntry, PageEntry, SiteEntry } from '../../src/content/site.ts';
import { CONTENT, siteOf } from '../support/views.ts';

const SHELL = `<!doctype html>${SLOT}<head>${SLOT}</head><body>${SLOT}</body></html>${SLOT}<style>.t{}</style>`;
const SITE: SiteEntry = siteOf(CONTENT);
const AR: LanguageEntry = {
  tag: 'ar',
  dir: 'rtl',
  strings: { 'app.name': 'اسم', 'nav.skip': 'إلى <النص>', 'language.all': 'لغات' },
};
const PAGE: PageEntry = {
  id: 'door',
  kind: 'topic',
  title: 'A <title> & "more"',
  description: 'It’s a "description"',
  body: '<main>words</main>',
  data: { strings: { 'a.b': 'c' } },
};
const make = (page: Partial<PageEntry> = {}, site: Partial<SiteEntry> = {}) =>
  assemblePage(SHELL, { ...SITE, ...site }, AR, { ...PAGE, ...page });

/** What a browser reads in a data block: the text up to the first end tag. */
function dataOf(html: string, id: string): unknown {
  const open = `<script type="application/json" id="${id}">`;
  const start = html.indexOf(open) + open.length;
  return JSON.parse(html.slice(start, html.indexOf('</script', start)));
}

describe('a page', () => {
  it('has the language and direction, the escaped title and description, and the body as it was rendered', () => {
    const html = make();
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl"><head>/);
    expect(html).toContain('<title>A &lt;title&gt; &amp; &quot;more&quot;</title>');
    expect(html).toContain('content="It’s a &quot;description&quot;"');
    expect(html).toContain('<a class="skip" href="#main" data-say="nav.skip">إلى &lt;النص&gt;</a>');
    expect(html).toContain('<div id="root"><main>words</main></div>');
    expect(html).toMatch(/<\/body><\/html>$/);
  });

  it('carries its three data blocks', () => {
    const html = make();
    const { url, mail, release, languages } = SITE;
    const shown = languages.map(({ tag, autonym, dir }) => ({ tag, autonym, dir }));
    expect(dataOf(html, 'site-data')).toEqual({ url, mail, release, languages: shown });
    expect(dataOf(html, 'language-data')).toEqual(AR);
    expect(dataOf(html, 'page-data')).toEqual({
      id: 'door',
      kind: 'topic',
      title: PAGE.title,
      strings: { 'a.b': 'c' },
    });
  });

  it('cannot have a data block ended by words in it', () => {
    const strings = { 'a.b': '</script><script>alert(1)</script><!--' };
    const html = make({ data: { strings } });
    expect(html).not.toContain('alert(1)</script>');
    expect(dataOf(html, 'page-data')).toMatchObject({ strings });
    // Control: the bare text would end the block.
    expect(JSON.stringify(strings)).toContain('</script>');
  });

  it('joins its parts, so that words which look like a pattern or a mark stay as they are', () => {
    const html = make({ body: `$& $1 $$ ${SLOT}` });
    expect(html).toContain(`<div id="root">$& $1 $$ ${SLOT}</div>`);
  });

  it('names itself absolutely only when the site has an address', () => {
    expect(make()).not.toMatch(/canonical|og:url/);
    const html = make({}, { url: 'https://rights.example' });
    expect(html).toContain('<link rel="canonical" href="https://rights.example/ar/door/">');
    expect(html).toContain('<meta property="og:url" content="https://rights.example/ar/door/">');
    expect(html).toContain('hreflang="es" href="https://rights.example/es/door/"');
    expect(html).toContain('hreflang="x-default" href="https://rights.example/"');
  });

  it('that is not found is not indexed and has no counterparts', () => {
    expect(make({ id: 'missing', kind: 'missing' })).toContain('<meta name="robots" content="noindex">');
    expect(make({ id: 'missing', kind: 'missing' })).not.toContain('rel="alternate"');
    expect(make()).not.toContain('noindex');
  });

  it.each([
    ['three marks', SHELL.replace(SLOT, '')],
    ['five marks', SHELL + SLOT],
    ['none', ''],
  ])('is refused from a shell with %s', (_, shell) => {
    expect(() => assemblePage(shell, SITE, AR, PAGE)).toThrow(/exactly four times/);
  });
});
