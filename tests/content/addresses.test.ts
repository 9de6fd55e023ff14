import { describe, expect, it } from 'vitest';
import { dialAddress } from '../../src/content/dialAddress.ts';
import { languageLinks } from '../../src/content/languageLinks.ts';
import { counterpartPath, pagePath, parsePath, RESERVED_IDS } from '../../src/content/pagePath.ts';
import { isTool, type SiteLanguage } from '../../src/content/site.ts';
import { CONTENT, siteOf, TAGS, viewsOf } from '../support/views.ts';

describe('the address of a page', () => {
  it('leads back to the same page, for every page of every language', async () => {
    for (const tag of TAGS) {
      for (const id of (await viewsOf(tag)).keys()) expect(parsePath(pagePath(tag, id))).toEqual({ tag, id });
    }
  });

  it('is understood with and without its last slash and index.html, and in languages with a script or a region', () => {
    const door = { tag: 'es', id: 'door' };
    for (const path of ['/es/door/', '/es/door', '/es/door/index.html']) expect(parsePath(path)).toEqual(door);
    for (const path of ['/es/', '/es', '/es/index.html']) expect(parsePath(path)).toEqual({ tag: 'es', id: 'home' });
    expect(parsePath('/zh-Hans/door/')).toEqual({ tag: 'zh-Hans', id: 'door' });
    expect(parsePath('/pt-BR/404.html')).toEqual({ tag: 'pt-BR', id: 'missing' });
  });

  it.each([
    '/',
    '/assets/main.js',
    '/sw.js',
    '/es/door/more/',
    '/es/Door/',
    '/../etc/',
    '/es/door.json',
    '//es/',
    'es/door/',
  ])('is not %s', (path) => expect(parsePath(path)).toBeNull());

  it('has a counterpart in every other language; the picker and “not found” lead home', () => {
    expect(counterpartPath('ar', 'door')).toBe('/ar/door/');
    expect(counterpartPath('ar', 'sources-1')).toBe('/ar/');
    expect(counterpartPath('en', 'sources-1')).toBe('/en/sources-1/');
    expect(counterpartPath('ar', 'languages')).toBe('/ar/');
    expect(counterpartPath('ar', 'missing')).toBe('/ar/');
  });

  it('is reserved for the app where a topic would hide one of its pages or folders', async () => {
    const kinds = [...(await viewsOf('en')).values()].map(({ page }) => page);
    const own = kinds.filter(({ kind }) => kind !== 'topic' && kind !== 'sources' && !isTool(kind)).map(({ id }) => id);
    expect(RESERVED_IDS).toEqual(expect.arrayContaining(own));
  });
});

describe('the address a number is dialled by', () => {
  it.each([
    ['311', 'tel:311'],
    ['800-354-0365', 'tel:+18003540365'],
    ['1-800-566-7636', 'tel:+18005667636'],
  ])('%s → %s', (number, address) => expect(dialAddress(number)).toBe(address));

  it('is whole for every number we print', () => {
    const numbers = Object.values(CONTENT.contacts).flatMap((contact) => contact.numbers ?? []);
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) expect(dialAddress(number)).toMatch(/^tel:(\d{3}|\+1\d{10})$/);
  });
});

describe('the list of languages', () => {
  const strings = { 'language.all': 'All <languages> & "more"' };
  const language = { tag: 'es', dir: 'ltr' as const, strings };

  it('names every language in itself and, but for English, in English; the current one is marked', () => {
    const html = languageLinks(siteOf(CONTENT), language, 'door');
    expect(html.match(/<li>/g)).toHaveLength(TAGS.length);
    expect(html).toContain(
      '<a href="/ar/door/" hreflang="ar"><b lang="ar" dir="rtl">العربية</b><span class="s" lang="en" dir="ltr">Arabic</span></a>',
    );
    expect(html).toContain('<a href="/en/door/" hreflang="en"><b lang="en" dir="ltr">English</b></a>');
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/es/door/" hreflang="es" aria-current="true">');
  });

  it('leads home from the picker', () => {
    expect(languageLinks(siteOf(CONTENT), language, 'languages')).toContain('href="/ar/"');
  });

  it('makes no markup of words', () => {
    const odd: SiteLanguage = { tag: 'xx', autonym: '<b>&"', english: '<i>', dir: 'ltr', ogLocale: 'xx_US' };
    const html = languageLinks({ ...siteOf(CONTENT), languages: [odd] }, language, 'door');
    expect(html).toContain('All &lt;languages&gt; &amp; &quot;more&quot;');
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).not.toMatch(/<i>|<b>/);
  });
});
