// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { PAGE_RULES } from '../support/pageRules.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pages = site.pages().map(({ path, html }) => ({ path, document: parse(html) }));
const fixed = ['/', '/404.html', '/leave/', KIOSK_GUIDE_PATH].map((path) => ({
  path,
  document: parse(site.page(path)),
}));

/** A breach of each rule, planted in a real page. */
const PLANTED: [rule: string, breach: string, plant: (html: string) => string][] = [
  ['holds no inline script', 'an inline script', (html) => html.replace('</body>', '<script>alert(1)</script></body>')],
  [
    'holds no inline script',
    'a classic script',
    (html) => html.replace('</body>', '<script src="/a.js"></script></body>'),
  ],
  [
    'holds no inline script',
    'an import map',
    (html) => html.replace('</body>', '<script type="importmap">{}</script></body>'),
  ],
  ['holds no style attribute', 'a style attribute', (html) => html.replace('<main ', '<main style="color:red" ')],
  ['holds no event handler', 'a click handler', (html) => html.replace('<main ', '<main onclick="go()" ')],
  [
    'hides nothing that scripts must show',
    'streamed content',
    (html) => html.replace('</main>', '<div hidden id="S:0">x</div></main>'),
  ],
  [
    'hides nothing that scripts must show',
    'its script',
    (html) => html.replace('</body>', '<script>$RC("B:0","S:0")</script></body>'),
  ],
  [
    'calls no other origin',
    'a script of another origin',
    (html) => html.replace('src="/assets', 'src="https://cdn.example/assets'),
  ],
  [
    'calls no other origin',
    'an address without a scheme',
    (html) => html.replace('href="/icons/mark.svg"', 'href="//cdn.example/a.svg"'),
  ],
  [
    'calls no other origin',
    'a link that tells where it comes from',
    (html) => html.replace('</main>', '<a href="https://a.example/">x</a></main>'),
  ],
  [
    'gives no hint to connect',
    'a preconnect',
    (html) => html.replace('</head>', '<link rel="preconnect" href="/x"></head>'),
  ],
  ['gives no hint to connect', 'a ping', (html) => html.replace('<a class="name"', '<a ping="/x" class="name"')],
  ['has one heading of the first level', 'a second heading', (html) => html.replace('</main>', '<h1>More</h1></main>')],
  ['has one heading of the first level', 'no heading', (html) => html.replace(/<h1[\s\S]*?<\/h1>/, '')],
  [
    'marks its English passages',
    'an unmarked quotation',
    (html) => html.replace('<q class="q" lang="en"', '<q class="q"'),
  ],
  [
    'marks its English passages',
    'an English passage',
    (html) => html.replace('</main>', '<p>Keep the door closed. Stay inside.</p></main>'),
  ],
];

describe.each(Object.entries(PAGE_RULES))('a page %s:', (name, rule) => {
  it('every page of every language, and the fixed pages', () => {
    expect(pages.length).toBeGreaterThanOrEqual(TAGS.length * 10);
    for (const { path, document } of [...pages, ...fixed]) expect([path, ...rule(document)]).toEqual([path]);
  });

  it.each(PLANTED.filter(([planted]) => planted === name))('control: %s, broken by %s, is caught', (_, __, plant) => {
    const html = site.page('/ar/door/');
    expect(plant(html)).not.toBe(html);
    expect(rule(parse(plant(html)))).not.toEqual([]);
  });

  it('has at least one planted breach', () => expect(PLANTED.some(([planted]) => planted === name)).toBe(true));
});
