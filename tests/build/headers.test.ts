import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CAPSULE_CSS } from '../../src/build/capsule.ts';
import { contentType } from '../../src/build/contentType.ts';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { parseFilePath } from '../../src/content/filePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';

const site = new BuiltSite(siteDir('production'));
const hashOf = (css: string) => createHash('sha256').update(css).digest('base64');
const sheetsOf = (html: string) => [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '');

const htmlFiles = site.files().filter((path) => path.endsWith('.html'));
/** In the order of the policy: the sheet of all pages, that of the tools, of the capsule, of the neutral page, of the handbook, of the kiosk. */
const sheets = [
  ...sheetsOf(site.page('/en/now/')),
  CAPSULE_CSS,
  ...sheetsOf(site.page('/leave/')),
  ...sheetsOf(site.page(KIOSK_GUIDE_PATH)).slice(1),
  ...sheetsOf(site.text('/kiosk/index.html')).slice(1),
];
const styles = sheets.map((css) => `'sha256-${hashOf(css)}'`).join(' ');

/** The golden copy: every header, letter by letter; only the hashes of the sheets are computed. */
const SECURITY = {
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types kyr`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'geolocation=(), camera=(), microphone=(), usb=(), serial=(), bluetooth=(), hid=(), midi=(), payment=(), display-capture=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=(), attribution-reporting=(), interest-cohort=(), publickey-credentials-get=(), idle-detection=(), local-fonts=()',
};
const HTTPS = { ...SECURITY, 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload' };
const FOR_EVER = 'public, max-age=31536000, immutable';

const FORBIDDEN =
  /\b(Set-Cookie|NEL|Report-To|Reporting-Endpoints|Server-Timing|Speculation-Rules|Clear-Site-Data|Access-Control-Allow-Origin|Alt-Svc|Link|upgrade-insecure-requests|unsafe-inline|unsafe-eval|wasm-unsafe-eval|report-uri|report-to)\b/i;

/** Pages for frames differ in who may hold them, and in nothing else. */
const EMBED = {
  'Content-Security-Policy': SECURITY['Content-Security-Policy'].replace("frame-ancestors 'none'", 'frame-ancestors *'),
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const isEmbed = (path: string) => /^\/[^/]+\/embed\//.test(path);

/** What a host that reads `_headers` sends with a path: every rule that fits adds its lines, or takes some away (`!`). */
function sent(text: string, path: string): [string, string][] {
  const found: [string, string][] = [];
  let fits = false;
  for (const line of text.trimEnd().split('\n')) {
    const [, taken] = /^ {2}! (\S+)$/.exec(line) ?? [];
    if (taken) {
      if (fits) found.splice(0, found.length, ...found.filter(([name]) => name !== taken));
      continue;
    }
    const [, name, value] = /^ {2}(\S+): (.*)$/.exec(line) ?? [];
    if (!name || value === undefined) {
      fits = new RegExp(
        `^${line
          .split('*')
          .map((part) => part.replace(/[.]/g, '\\.'))
          .join('.*')}$`,
      ).test(path);
    } else if (fits) found.push([name, value]);
  }
  return found;
}

const forReaders = site
  .files()
  .filter((path) => !/\.(br|gz)$|^\/(_headers|hosting\/)/.test(path))
  .map((path) => path.replace(/index\.html$/, ''));

/** A site without printed flyers has the rules for them all the same. */
const FLYERS = ['/flyers/', '/flyers/pdf/door-es.pdf'];

describe('the headers of every host', () => {
  it.each(['/_headers', '/hosting/_headers-joined'])(
    'in %s equal the golden copy for every file of the site',
    (file) => {
      const text = site.text(file);
      expect(forReaders.length).toBeGreaterThan(50);
      for (const path of [...forReaders, ...FLYERS]) {
        const kept = /^\/(assets|packs)\//.test(path) ? FOR_EVER : 'no-cache';
        const handed = /^\/(file|flyers\/pdf)\//.test(path) ? { 'Content-Disposition': 'attachment' } : {};
        const framed = isEmbed(path) ? EMBED : {};
        const wanted = Object.entries({ ...HTTPS, ...handed, ...framed, 'Cache-Control': kept }).sort();
        const type = sent(text, path).filter(([name]) => name === 'Content-Type');
        const all = sent(text, path).filter(([name]) => name !== 'Content-Type');
        // Where no rule takes another's header away, the longer one wins; on no other page are there two.
        const others = isEmbed(path) && file === '/_headers' ? Object.entries(Object.fromEntries(all)) : all;
        expect([path, ...others.sort()]).toEqual([path, ...wanted]);
        expect(type.length).toBeLessThanOrEqual(1);
      }
      // Control: a rule that adds a second value is seen.
      expect(sent(`${text}/en/*\n  Cache-Control: public\n`, '/en/door/').length).toBe(
        sent(text, '/en/door/').length + 1,
      );
    },
  );

  it('in _headers.json, for plain HTTP on the own machine, equal it without transport security', () => {
    expect(JSON.parse(site.text('/_headers.json'))).toEqual({
      rules: [
        { match: '^/', headers: SECURITY },
        { match: '^/', headers: { 'Cache-Control': 'no-cache' } },
        { match: '^/assets/', headers: { 'Cache-Control': FOR_EVER } },
        { match: '^/packs/', headers: { 'Cache-Control': FOR_EVER } },
        { match: '^/previews/', headers: { 'Cache-Control': FOR_EVER } },
        { match: '^/file/', headers: { 'Content-Disposition': 'attachment' } },
        { match: '^/flyers/pdf/', headers: { 'Content-Disposition': 'attachment' } },
        { match: '^/[^/]+/embed/', headers: EMBED },
      ],
    });
  });

  it('in the nginx file equal it, and are sent with errors too', () => {
    const nginx = site.text('/hosting/nginx.conf');
    const found = [...nginx.matchAll(/^add_header (\S+) (?:"(.*)"|(\$kyr_(?!cache)\w+)) always;$/gm)];
    const maps = new Map(
      [...nginx.matchAll(/^map \$uri (\S+) \{\n {2}default "(.*)";\n {2}~\^\/\[\^\/\]\+\/embed\/ "(.*)";\n\}$/gm)].map(
        ([, name = '', own = '', framed = '']) => [name, { own, framed }],
      ),
    );
    const read = (of: 'own' | 'framed') =>
      Object.fromEntries(found.map(([, name, value, variable = '']) => [name, value ?? maps.get(variable)?.[of]]));
    expect(read('own')).toEqual(HTTPS);
    expect(read('framed')).toEqual({ ...HTTPS, ...EMBED });
    expect(site.text('/hosting/nginx.conf')).toContain('add_header Cache-Control $kyr_cache always;');
    expect(site.text('/hosting/nginx.conf')).toContain('~^/file/ "attachment";\n  ~^/flyers/pdf/ "attachment";');
    expect(site.text('/hosting/nginx.conf')).toContain('add_header Content-Disposition $kyr_disposition;');
    expect(site.text('/hosting/nginx.conf')).toContain('default "no-cache";');
    expect(site.text('/hosting/nginx.conf').match(new RegExp(`"${FOR_EVER}"`, 'g'))).toHaveLength(3);
  });

  it('in the nginx file go with the type of every file, PDF too: its own list of types takes the place of all others', () => {
    const [, listed = ''] = /^types \{ (.*) \}$/m.exec(site.text('/hosting/nginx.conf')) ?? [];
    const types = new Map(
      listed.split('; ').map((entry) => entry.replace(';', '').split(' ').reverse() as [string, string]),
    );
    for (const path of [...site.files(), ...FLYERS].filter(
      (each) => !/\.(br|gz)$|^\/(_headers|hosting\/)|\/$/.test(each),
    ))
      expect([path, types.get(path.slice(path.lastIndexOf('.') + 1))]).toEqual([path, contentType(path).split(';')[0]]);
    expect(types.get('pdf')).toBe('application/pdf');
  });

  it('in the Caddy file equal it', () => {
    const caddy = site.text('/hosting/Caddyfile');
    const block = (opening: string) => {
      const [, lines = ''] = caddy.split(`${opening} {\n`);
      const found = [...(lines.split('}')[0] ?? '').matchAll(/^ {2}(\S+) `(.*)`$/gm)];
      return Object.fromEntries(found.map(([, name, value]) => [name, value]));
    };
    expect({ ...block('\nheader'), ...block('header @own') }).toEqual(HTTPS);
    expect({ ...block('\nheader'), ...block('header @embed') }).toEqual({ ...HTTPS, ...EMBED });
    expect(caddy).toContain('@embed path_regexp ^/[^/]+/embed/\n@own not path_regexp ^/[^/]+/embed/\n');
    expect(site.text('/hosting/Caddyfile')).toContain('@fresh not path /assets/* /packs/* /previews/*');
    expect(site.text('/hosting/Caddyfile')).toContain('@file path /file/* /flyers/pdf/*\n');
    expect(site.text('/hosting/Caddyfile')).toContain('header @file Content-Disposition "attachment"');
    expect(site.text('/hosting/Caddyfile')).toContain('header @fresh Cache-Control "no-cache"');
    expect(site.text('/hosting/Caddyfile')).toContain(`header @hashed Cache-Control "${FOR_EVER}"`);
  });

  it('are compiled into the worker', () => {
    for (const [name, value] of Object.entries(SECURITY)) {
      expect(site.text('/sw.js')).toContain(name);
      expect(site.text('/sw.js')).toContain(value);
    }
  });

  it('hold nothing that tracks, reports or loosens the policy', () => {
    const files = [
      '/_headers',
      '/hosting/_headers-joined',
      '/_headers.json',
      '/hosting/nginx.conf',
      '/hosting/Caddyfile',
    ].map((path) => site.text(path));
    for (const text of files) expect(text).not.toMatch(FORBIDDEN);
    for (const name of [
      'Set-Cookie: a=b',
      'NEL: {}',
      'Link: </a>',
      "style-src 'unsafe-inline'",
      'Access-Control-Allow-Origin: *',
    ]) {
      expect(`${files[0]}  ${name}`).toMatch(FORBIDDEN);
    }
  });
});

describe('inlined sheets', () => {
  const unknown = (html: string) =>
    sheetsOf(html).filter((css) => !SECURITY['Content-Security-Policy'].includes(hashOf(css)));

  it('are each named by hash in the policy', () => {
    expect(htmlFiles.length).toBeGreaterThan(30);
    // The guide in one file carries a policy of its own (oneFile.test.ts).
    for (const path of htmlFiles.filter((each) => !parseFilePath(each))) {
      expect(unknown(site.text(path))).toEqual([]);
    }
  });

  it('that differ by one letter would not be (control)', () => {
    expect(unknown(site.page('/en/').replace('<style>', '<style> '))).toHaveLength(1);
  });
});

describe('the names of files kept for ever', () => {
  it('hold a hash of what is in them', () => {
    const kept = site.files().filter((path) => /^\/(assets|packs)\//.test(path));
    expect(kept.length).toBeGreaterThan(10);
    for (const path of kept)
      expect(path).toMatch(/(?:-[A-Za-z0-9_-]{6,8}\.js|[.-][A-Za-z0-9_-]{8,}\.json)(\.br|\.gz)?$/);
  });
});
