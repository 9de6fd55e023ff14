import { describe, expect, it } from 'vitest';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';

const site = new BuiltSite(siteDir('production'));
const sheets = (html: string) => [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '');
const MOTION =
  /\b(?:transition|animation|scroll-behavior|scroll-timeline|view-transition|offset-path)[\w-]*\s*:|@keyframes|@view-transition/gi;

describe('nothing on a page moves by itself, so no page has a switch for it', () => {
  it('in the sheet of every page', () => {
    const pages = [...site.pages().map(({ path }) => path), '/', '/404.html', '/leave/', KIOSK_GUIDE_PATH];
    expect(pages.length).toBeGreaterThan(30);
    for (const path of pages) {
      const found = sheets(site.page(path));
      expect(found.length, path).toBeGreaterThan(0);
      expect([path, ...found.flatMap((css) => css.match(MOTION) ?? [])]).toEqual([path]);
    }
  });

  it.each([
    'transition: color 1s',
    'transition-duration:1s',
    'animation:spin 2s',
    'scroll-behavior: smooth',
    '@keyframes spin{}',
    '@view-transition{navigation:auto}',
  ])('control: “%s” would be found', (rule) => {
    const html = site.page('/en/door/').replace('</style>', `a{${rule}}</style>`);
    expect(sheets(html).join('').match(MOTION)).toHaveLength(1);
  });

  it('in our scripts: nothing scrolls smoothly or animates', () => {
    const scripts = site
      .files()
      .filter((path) => /^\/assets\/.*\.js$/.test(path) && !path.startsWith('/assets/shared-'));
    const moving = /behavior:\s*[`'"]smooth|\.animate\(|startViewTransition/;
    expect(scripts.length).toBeGreaterThan(8);
    for (const path of scripts) expect([path, moving.test(site.bytes(path).toString())]).toEqual([path, false]);
    expect(moving.test('scrollTo({behavior:`smooth`})'), 'control').toBe(true);
  });
});
