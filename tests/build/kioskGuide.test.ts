// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIOSK_GUIDE_PATH, KIOSK_HANDBOOK } from '../../src/build/kioskGuide.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { ROOT, siteDir } from '../support/sites.ts';

const site = new BuiltSite(siteDir('production'));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const handbook = read(KIOSK_HANDBOOK);
const document = new DOMParser().parseFromString(site.page(KIOSK_GUIDE_PATH), 'text/html');
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
/** The handbook's words as they lie, without the signs of Markdown. */
const words = (part: string) =>
  plain(part.replace(/^(#+|- \[ \]|-|\d+\.) /gm, '').replace(/\*\*|`|\[([^\]]+)\]\([^)]*\)/g, '$1'));

describe('the page for those who set up a kiosk', () => {
  it('holds every word of docs/kiosk.md, in English, without scripts', () => {
    const shown = plain(
      [...document.querySelectorAll('main :is(h1, h2, h3, p, li)')].map((each) => each.textContent).join(' '),
    );
    const parts = handbook
      .split(/\n+(?=#|-|\d+\. |\n)/)
      .map(words)
      .filter(Boolean);
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.title).toBe('Handbook for the kiosk · Know Your Rights NYC');
  });

  it('has the ways home and out that every page has, and links that lead to a place on it or open beside it', () => {
    expect(document.querySelector('.bar a[href="/en/"]')?.getAttribute('aria-label')).toBe('Home');
    expect(document.querySelector('.bar a[href="/leave/"][rel=nofollow]')?.textContent).toBe('Leave');
    const links = [...document.querySelectorAll('main a')];
    expect(links.length).toBeGreaterThan(30);
    const within = links.map((link) => link.getAttribute('href') ?? '').filter((to) => to.startsWith('#'));
    expect(within.filter((to) => !document.querySelector(`section${to}`))).toEqual([]);
    const away = links.filter((link) => !link.getAttribute('href')?.startsWith('#'));
    for (const link of away)
      expect([link.getAttribute('href')?.slice(0, 8), link.getAttribute('rel'), link.getAttribute('target')]).toEqual([
        'https://',
        'noreferrer',
        '_blank',
      ]);
    for (const use of document.querySelectorAll('use'))
      expect(document.querySelector(use.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('says when it is printed which text it is; its day and its words are part of the release', () => {
    const { date, version, files } = site.release();
    const foot = document.querySelector('#print')?.textContent;
    expect(foot).toContain(date);
    expect(foot).toContain(version);
    expect(files[`${KIOSK_GUIDE_PATH}index.html`]?.bytes).toBeGreaterThan(10_000);
  });

  it('is not saved on phones: no pack and no worker knows it', () => {
    for (const { text } of site.packs()) expect(text).not.toContain('kiosk-guide');
    expect(site.text('/sw.js')).not.toContain('kiosk-guide');
    expect(site.text('/sw.js'), 'control').toContain('/leave/');
  });
});

describe('the handbook', () => {
  const CHECKED = /\nChecked on \d{4}-\d\d-\d\d against: [\s\S]*?\]\(https:/;
  const sections = handbook.split(/^## /m).slice(1);
  const undated = (of: string[]) =>
    of
      .filter((text) => /^(Android|iPad|ChromeOS|Linux)/.test(text) && !CHECKED.test(text))
      .map((text) => text.split('\n')[0]);

  it('says under each system what was read, and when', () => {
    expect(sections.filter((text) => CHECKED.test(text)).length).toBeGreaterThanOrEqual(5);
    expect(undated(sections)).toEqual([]);
    expect(undated(sections.map((text) => text.replace('Checked on', 'Read on'))), 'control').toHaveLength(5);
  });

  /** Nobody can promise this of a tablet that stands in a room. */
  const PROMISE =
    /\b(safe|safely|secure|securely|tamper-proof|unbreakable|impossible|guarantee\w*)\b|\b(nobody|no one|people) can(not)? (get out|leave|see what|read what)/i;

  it('promises of no tablet that it keeps people in or hides them', () => {
    expect(handbook.match(PROMISE)).toBeNull();
    for (const claim of [
      'The tablet is safe.',
      'Nobody can get out.',
      'People cannot leave the guide.',
      'Securely pinned.',
    ])
      expect(claim).toMatch(PROMISE);
  });

  it('explains every option and policy that the launcher for Linux uses', () => {
    const flags =
      read('scripts/kiosk-linux.sh')
        .match(/^ +--[\w-]+/gm)
        ?.map((flag) => flag.trim()) ?? [];
    const policies = Object.keys(JSON.parse(read('scripts/kiosk-policies.json')) as object);
    expect(flags.length).toBeGreaterThan(5);
    expect(policies.length).toBeGreaterThan(10);
    const named = (name: string) => new RegExp(`\`${name}[=\`]`).test(handbook);
    expect([...flags, ...policies].filter((name) => !named(name))).toEqual([]);
    expect(named('--incognito'), 'control').toBe(false);
  });

  it('and the policies know no address but the one to be replaced', () => {
    expect(read('scripts/kiosk-policies.json').match(/https?:[^"]*/g)).toEqual(['https://.rights.example']);
  });
});
