import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { buildSite } from '../../src/build/buildSite.ts';
import { loadContent } from '../../src/build/loadContent.ts';
import { uiStrings } from '../../src/build/makePages.ts';
import { Output } from '../../src/build/Output.ts';
import { applyOrganization } from '../../src/build/organization/applyOrganization.ts';
import type { Organization } from '../../src/content/organization.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { LocalesCopy } from '../support/localesCopy.ts';
import { ROOT, runBuild, siteDir } from '../support/sites.ts';
import { BUNDLE, CONTENT } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

const SITE = 'https://casa.example';
const TAGS = ['en', 'es', 'ar'];
const NAME = { en: 'Rights with Casa Ejemplo', ar: 'حقوقكم مع كاسا' };
const CONTACT = {
  name: 'Recepción de Casa',
  phone: '(718) 555-0100',
  for: 'Citas con un abogado',
  hours: 'De 10 a 18',
  languages: 'Español, inglés',
};
const COLOURS = { light: { sign: '#0b4f43', ink: '#ffffff' }, dark: { sign: '#8fe3c8', ink: '#0f1317' } };
const FILE = { name: NAME, short: 'Casa', lang: 'es', contacts: [CONTACT], colours: COLOURS };

const nameIn = (tag: string) => (tag === 'ar' ? NAME.ar : NAME.en);
const say = (tag: string, area: string, key: string) => uiStrings(CONTENT, tag, [area])[key] ?? '';
const before = new BuiltSite(siteDir('production'));
const locales = new LocalesCopy(['es', 'ar']);
const folder = mkdtempSync(join(tmpdir(), 'kyr-organization-'));
let site: BuiltSite;

beforeAll(() => {
  const file = join(folder, 'organization.json');
  writeFileSync(file, JSON.stringify(FILE));
  runBuild(join(folder, 'site'), locales.dir, 'real', { SITE_URL: SITE, ORGANIZATION: file });
  site = new BuiltSite(join(folder, 'site'));
});
afterAll(() => {
  locales.remove();
  rmSync(folder, { recursive: true, force: true });
});

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
const printFoot = (html: string) => /<footer id="print">[\s\S]*?<\/footer>/.exec(html)?.[0] ?? '';
/** What is read: without the data that scripts read. */
const markup = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '');

describe('the name of an organization', () => {
  it('stands where the guide’s own stood: titles, previews, bar, foot of paper, manifest, in every language', () => {
    expect(site.release().languages.toSorted()).toEqual(TAGS.toSorted());
    for (const { tag, id, html } of site.pages()) {
      expect(titleOf(html), id).toContain(nameIn(tag));
      expect(html).toContain(`<meta property="og:site_name" content="${nameIn(tag)}">`);
      expect(html).toContain('<meta name="apple-mobile-web-app-title" content="Casa">');
      expect(printFoot(html)).toContain(`>${nameIn(tag)}</span>`);
    }
    for (const tag of TAGS) {
      expect(site.page(`/${tag}/`)).toContain(`aria-label="${nameIn(tag)}"`);
      const manifest = JSON.parse(site.text(`/manifest-${tag}.webmanifest`)) as Record<string, unknown>;
      expect(manifest).toMatchObject({ name: nameIn(tag), short_name: 'Casa', theme_color: COLOURS.light.sign });
    }
  });

  it('stands on the page of languages, on “not here”, in the one-file edition and in the worker’s last resort', () => {
    for (const path of ['/', '/404.html']) expect(site.page(path)).toContain(`<span>${NAME.en}</span>`);
    expect(titleOf(site.page('/'))).toBe(NAME.en);
    expect(titleOf(site.page('/404.html'))).toBe(`404 · ${NAME.en}`);
    expect(titleOf(site.text('/file/kyr-ar.html'))).toContain(NAME.ar);
    expect(site.text('/sw.js')).toContain(`<title>${NAME.en}</title>`);
  });

  it('leaves the old one only where the page about the guide says what this is a copy of', () => {
    const naming = (of: BuiltSite) =>
      of.pages().filter(({ tag, html }) => html.includes(say(tag, 'shell', 'app.name')) && TAGS.includes(tag));
    expect(naming(site).map(({ id }) => id)).toEqual(TAGS.map(() => 'about'));
    for (const { tag, html } of naming(site)) {
      expect(html).toContain('CC BY 4.0');
      expect(markup(html).split(say(tag, 'shell', 'app.name'))).toHaveLength(2);
    }
    for (const path of ['/', '/404.html', '/shell.html'])
      expect(site.page(path)).not.toContain(say('en', 'shell', 'app.name'));
    // Control: the guide itself has it on every page.
    expect(naming(before).length).toBeGreaterThan(100);
  });
});

describe('the contacts of an organization', () => {
  it.each(TAGS)(
    'stand on the page of numbers in %s after all that were checked, headed and marked as its own',
    (tag) => {
      const html = markup(site.page(`/${tag}/call/`));
      const places = ['id="call-moia"', 'id="call-human-rights"', 'id="organization"', 'id="organization-notice"'];
      const at = [...places, 'id="organization-1"', 'id="about-h"'].map((place) => html.indexOf(place));
      expect(at).not.toContain(-1);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      const band = html.slice(html.indexOf('id="organization"'), html.indexOf('id="about-h"'));
      expect(band).toContain('href="tel:+17185550100"');
      expect(band).toContain('718-555-0100');
      expect(band.replace(/<\/?bdi[^>]*>/g, '')).toContain(nameIn(tag));
      expect(band).toContain(say(tag, 'organization', 'organization.added'));
      expect(band).toContain(say(tag, 'contact', 'contact.unchecked'));
      for (const words of [CONTACT.name, CONTACT.for, `${CONTACT.hours} · ${CONTACT.languages}`]) {
        if (tag === 'es') expect(band).toContain(words);
        else expect(band).toContain(`<span lang="es" dir="auto">${words}</span>`);
      }
    },
  );

  it('are on no other page, and in the one-file edition and the frame with their notice', () => {
    const showing = site.pages().filter(({ html }) => html.includes('tel:+17185550100'));
    expect(showing.map(({ path }) => path).toSorted()).toEqual(TAGS.map((tag) => `/${tag}/call/`).toSorted());
    for (const tag of TAGS) {
      for (const path of [`/file/kyr-${tag}.html`, `/${tag}/embed/call/`]) {
        const page = site.page(path);
        expect(/href="?tel:\+17185550100/.test(page), path).toBe(true);
        expect(page.includes(say(tag, 'organization', 'organization.added')), path).toBe(true);
      }
    }
    expect(before.pages().filter(({ html }) => html.includes('id="organization')).length, 'control').toBe(0);
  });
});

describe('the colours of an organization', () => {
  const sheetOf = (html: string) => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';

  it('are in the one sheet, after the guide’s own, and the policy of every host names that sheet', () => {
    const sheet = sheetOf(site.page('/en/'));
    expect(sheet.startsWith(sheetOf(before.page('/en/')))).toBe(true);
    for (const { sign, ink } of Object.values(COLOURS)) expect(sheet).toContain(`--sun:${sign};--onsun:${ink}`);
    for (const path of ['/', '/404.html', '/ar/call/', '/shell.html']) expect(sheetOf(site.page(path))).toBe(sheet);
    const hash = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    for (const path of ['/_headers', '/_headers.json', '/hosting/nginx.conf', '/hosting/Caddyfile', '/sw.js'])
      expect(site.text(path), path).toContain(hash);
    expect(site.text('/file/kyr-ar.html')).toContain(hash);
    expect(before.text('/_headers'), 'control').not.toContain(hash);
  });

  it('leave the icons and the pictures as they are', () => {
    for (const path of before.files().filter((each) => /^\/icons\/.*(svg|png)$/.test(each)))
      expect(site.bytes(path).equals(before.bytes(path)), path).toBe(true);
  });
});

describe('what an organization cannot change', () => {
  it('is on every topic as in the guide: days, sources, who has not read it, no legal advice, Leave', () => {
    const basis = (html: string) =>
      /<section[^>]*aria-labelledby="about-h"[\s\S]*?<\/section>/.exec(markup(html))?.[0] ?? '';
    const topics = site.pages().filter(({ id }) => id in CONTENT.topics);
    expect(topics.length).toBe(Object.keys(CONTENT.topics).length * TAGS.length);
    for (const { tag, path, html } of topics) {
      expect(basis(html), path).toBe(basis(before.page(path)));
      expect(basis(html), path).toContain(say(tag, 'topic', 'basis.notAdvice'));
      expect(basis(html), path).toContain(say(tag, 'topic', 'basis.noLawyer'));
      expect(html, path).toContain('href="/leave/"');
    }
    const main = (of: BuiltSite, path: string) => /<main[\s\S]*<\/main>/.exec(markup(of.page(path)))?.[0];
    const lists = site.pages().filter(({ id }) => /^sources-/.test(id));
    expect(lists.length).toBeGreaterThan(5);
    for (const { path } of lists) {
      expect(main(before, path), path).toContain('href="https');
      expect(main(site, path), path).toBe(main(before, path));
    }
  });

  it('is also the policy but for its sheet, the scripts, and that there is a list of the hashes of every file', () => {
    const without = (of: BuiltSite) => of.text('/_headers.json').replace(/'sha256-[^']*'/g, '');
    expect(without(site)).toContain('default-src');
    expect(without(site)).toBe(without(before));
    const scripts = (of: BuiltSite) => of.files().filter((path) => /^\/assets\/.*\.js$/.test(path));
    expect(scripts(site)).toEqual(scripts(before));
    for (const path of scripts(site)) expect(site.bytes(path).equals(before.bytes(path)), path).toBe(true);
    expect(site.release().files).toHaveProperty(['/ar/call/index.html']);
  });
});

describe('the version of a release', () => {
  it('differs with each thing that an organization sets, and with nothing else', async () => {
    const english = new LocalesCopy([]);
    const { content } = loadContent(english.dir);
    english.remove();
    const version = async (organization?: Partial<Organization>) => {
      const dir = mkdtempSync(join(folder, 'version-'));
      cpSync(join(ROOT, 'public'), dir, { recursive: true });
      const own = { name: { en: 'Casa' }, lang: 'en', contacts: [], ...organization };
      const { site: built } = await buildSite(new Output(dir), {
        content: organization ? applyOrganization(content, own) : content,
        bundle: BUNDLE,
        siteUrl: '',
        mail: '',
        date: '2026-11-24',
        previews: { folder: dir, tokens: '' },
        flyers: join(dir, 'none'),
        handbook: '# Handbook\n\nWords.\n\n## More\n\nWords.\n',
        render: async () => '<main></main>',
      });
      return built.release.version;
    };
    const contact = { name: 'Desk', phone: '718-555-0100' };
    const versions = [
      await version(),
      await version({}),
      await version({ short: { en: 'Casa' } }),
      await version({ contacts: [contact] }),
      await version({ contacts: [{ ...contact, phone: '718-555-0101' }] }),
      await version({ contacts: [contact], lang: 'es' }),
      await version({ colours: COLOURS }),
      await version({ colours: { light: COLOURS.light } }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    expect(await version({ colours: COLOURS })).toBe(versions[6]);
  });
});

describe('a file with a fault', () => {
  it('stops the build and is told: file, field, what is wrong, how to mend it', () => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, JSON.stringify({ ...FILE, contacts: [{ ...CONTACT, phone: '555-0100' }] }));
    let told = '';
    try {
      runBuild(join(folder, 'bad'), locales.dir, 'real', { ORGANIZATION: file });
    } catch (error) {
      told = String((error as { stderr: string }).stderr);
    }
    expect(told).toContain('The file of the organization has 1 problem');
    expect(told).toMatch(
      /bad\.json → contacts\.0\.phone: is not a US phone number of 10 digits such as 718-555-0100\./,
    );
  });
});

describe('in a browser', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let engine: Engine | null;
  let tab: ChromiumPage;

  beforeAll(async () => {
    server = await startServer(site.dir, 0);
    engine = await launchEngine('chromium');
    if (engine) tab = await openTab(engine, { viewport: { width: 390, height: 20_000 }, serviceWorkers: 'block' });
  });
  afterAll(async () => {
    await engine?.close();
    server?.server.close();
  });

  it('the sign has its colours in both themes, its number can be called, and no text is too pale', async ({ skip }) => {
    if (!engine) skip('Chromium is not installed');
    const looks = (...parts: string[]) =>
      tab.evaluate(`return ${JSON.stringify(parts)}.map((part) => {
        const { backgroundColor, color } = getComputedStyle(document.querySelector(part));
        return [backgroundColor, color];
      })`);
    const contrast = () =>
      tab.evaluate(`
        const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 90)))`);
    const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
    for (const path of ['/ar/call/', '/en/door/']) {
      for (const theme of ['light', 'dark'] as const) {
        await tab.raw.emulateMedia({ colorScheme: theme });
        await tab.goto(server.origin + path);
        await hydrated(tab);
        const { sign, ink } = COLOURS[theme];
        const own = [rgb(sign), rgb(ink)];
        expect([path, theme, await looks('.sign .pic', '.dock .y')]).toEqual([path, theme, [own, own]]);
        await tab.evaluate(axe.source);
        expect([path, theme, await contrast()]).toEqual([path, theme, []]);
      }
    }
    // What warns looks as it does in every copy.
    expect(await looks('.note > .bh')).toEqual([[rgb('#ffc61a'), rgb('#0f1317')]]);
    await tab.goto(`${server.origin}/ar/call/`);
    await hydrated(tab);
    expect(await tab.evaluate(`return document.querySelector('#organization-1 a.tel').href`)).toBe('tel:+17185550100');
  });
});
