import { FILE_HEADERS } from '../content/filePath.ts';
import { KIOSK_PACK } from '../content/pagePath.ts';
import { TYPES } from './contentType.ts';

/** The golden table: every header of every answer. All hosts' files, our server and the worker are made from it. */

/** Security headers of every answer; the style hashes are the only computed part. */
export function securityHeaders(styleHashes: string[]): Record<string, string> {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return {
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types kyr`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'geolocation=(), camera=(), microphone=(), usb=(), serial=(), bluetooth=(), hid=(), midi=(), payment=(), display-capture=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=(), attribution-reporting=(), interest-cohort=(), publickey-credentials-get=(), idle-detection=(), local-fonts=()',
  };
}

/**
 * The policy inside the guide in one file, which no host sends headers with: its own sheets and script, pictograms that stand
 * in the sheets, and nothing from anywhere.
 */
export function filePolicy(styleHashes: string[], scriptHash: string): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src ${styles}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
}

/** What pages made for frames on other sites send otherwise: who may hold them, and nothing else. */
export function embedHeaders(styleHashes: string[]): Record<string, string> {
  const policy = securityHeaders(styleHashes)['Content-Security-Policy'] ?? '';
  return {
    'Content-Security-Policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

/** Sent over HTTPS only: on plain loopback it would be ignored or do harm. */
export const TRANSPORT_SECURITY = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
};

export interface HeaderRule {
  /** Source of a regular expression on the path. */
  match: string;
  /** The same paths as a Netlify-style pattern. */
  pattern: string;
  headers: Record<string, string>;
}

/** How long each kind of file may be kept: names with a hash for ever, all else is asked for again. */
export const CACHE_RULES: HeaderRule[] = [
  { match: '^/', pattern: '/*', headers: { 'Cache-Control': 'no-cache' } },
  { match: '^/assets/', pattern: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { match: '^/packs/', pattern: '/packs/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { match: '^/previews/', pattern: '/previews/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The guide in one file and printed sheets are handed over, not shown: see FILE_HEADERS. */
const FILE_RULES: HeaderRule[] = [
  { match: '^/file/', pattern: '/file/*', headers: FILE_HEADERS },
  { match: '^/flyers/pdf/', pattern: '/flyers/pdf/*', headers: FILE_HEADERS },
];

/** Folder of the neutral page that Leave leads to. */
const NEUTRAL = 'leave';

/** Addresses of pages for frames. */
const EMBED = '^/[^/]+/embed/';

/** Files for hosts, each written from the same table. `tags` are the top folders of pages, such as `en`. */
export function hostFiles(styleHashes: string[], tags: string[]): Record<string, string> {
  const security = securityHeaders(styleHashes);
  const https = { ...security, ...TRANSPORT_SECURITY };
  const embed = embedHeaders(styleHashes);
  const folders = [...tags, NEUTRAL];
  const rules = [
    { match: '^/', headers: security },
    ...[...CACHE_RULES, ...FILE_RULES].map(({ match, headers }) => ({ match, headers })),
    { match: EMBED, headers: embed },
  ];
  return {
    _headers: netlify(https, embed, tags),
    'hosting/_headers-joined': netlify(https, embed, tags, true),
    '_headers.json': `${JSON.stringify({ rules }, null, 2)}\n`,
    'hosting/nginx.conf': nginx(https, embed, folders),
    'hosting/Caddyfile': caddy(https, embed, folders),
  };
}

/**
 * Hosts differ in what happens when two rules name one header, so no path gets one twice, but for pages for frames. There
 * the longer rule wins, or, on a host that joins the two, the first is taken away (`joined`): a policy joined with the
 * strict one would let nobody frame the page.
 */
function netlify(https: Record<string, string>, embed: Record<string, string>, tags: string[], joined = false): string {
  const [general, ...hashed] = CACHE_RULES;
  const files = [
    '/',
    '/sw.js',
    '/shell.html',
    '/404.html',
    '/release.json',
    '/urgent.json',
    '/robots.txt',
    '/manifest-*',
    '/icons/*',
    '/file/*',
    '/flyers/*',
  ];
  const fresh = [...files, ...[...tags, NEUTRAL, KIOSK_PACK].map((folder) => `/${folder}/*`)];
  const lines = (headers: Record<string, string> = {}) =>
    Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('');
  const block = (pattern: string, headers?: Record<string, string>) => `${pattern}\n${lines(headers)}`;
  const taken = joined
    ? Object.keys(embed)
        .map((name) => `  ! ${name}\n`)
        .join('')
    : '';
  return [
    block('/*', https),
    ...fresh.map((pattern) => block(pattern, general?.headers)),
    ...hashed.map(({ pattern, headers }) => block(pattern, headers)),
    ...FILE_RULES.map(({ pattern, headers }) => block(pattern, headers)),
    ...tags.map((tag) => block(`/${tag}/embed/*`) + taken + lines(embed)),
  ].join('');
}

function nginx(https: Record<string, string>, embed: Record<string, string>, folders: string[]): string {
  const variable = (name: string) => `$kyr_${name.toLowerCase().replaceAll('-', '_')}`;
  const lines = Object.entries(https).map(
    ([name, value]) => `add_header ${name} ${embed[name] ? variable(name) : `"${value}"`} always;`,
  );
  const framed = Object.entries(embed).map(
    ([name, value]) => `map $uri ${variable(name)} {
  default "${https[name]}";
  ~${EMBED} "${value}";
}
`,
  );
  const types = Object.entries(TYPES).map(([ending, type]) => `${type.split(';')[0]} ${ending};`);
  const map = (rules: HeaderRule[], name: string) =>
    rules.map(({ match, headers }) => `  ~${match} "${headers[name]}";`).join('\n');
  return `# Inside http {}: the maps. Inside server {}: the rest. "always" sends the headers with errors too.
map $uri $kyr_cache {
  default "no-cache";
${map(CACHE_RULES.slice(1), 'Cache-Control')}
}
map $uri $kyr_disposition {
${map(FILE_RULES, 'Content-Disposition')}
}
${framed.join('')}# server {
charset utf-8;
charset_types text/html text/javascript application/json application/manifest+json image/svg+xml text/plain;
types { ${types.join(' ')} }
gzip_static on;
# brotli_static on;  # where the module is installed
error_page 404 /404.html;
location ~ "^/(?<kyr_lang>${folders.join('|')})/" { error_page 404 /$kyr_lang/404.html; try_files $uri $uri/index.html =404; }
location / { try_files $uri $uri/index.html =404; }
add_header Cache-Control $kyr_cache always;
add_header Content-Disposition $kyr_disposition;
${lines.join('\n')}
# }
`;
}

function caddy(https: Record<string, string>, embed: Record<string, string>, folders: string[]): string {
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `  ${name} \`${value}\``);
  const everywhere = Object.fromEntries(Object.entries(https).filter(([name]) => !embed[name]));
  const strict = Object.fromEntries(Object.keys(embed).map((name) => [name, https[name] ?? '']));
  const [general, ...hashed] = CACHE_RULES;
  const patterns = (rules: HeaderRule[]) => rules.map(({ pattern }) => pattern).join(' ');
  return `# Inside the site block.
root * dist
@hashed path ${patterns(hashed)}
@fresh not path ${patterns(hashed)}
@manifest path *.webmanifest
@file path ${patterns(FILE_RULES)}
@embed path_regexp ${EMBED}
@own not path_regexp ${EMBED}
header {
${lines(everywhere).join('\n')}
}
header @own {
${lines(strict).join('\n')}
}
header @embed {
${lines(embed).join('\n')}
}
header @hashed Cache-Control "${hashed[0]?.headers['Cache-Control']}"
header @fresh Cache-Control "${general?.headers['Cache-Control']}"
header @file Content-Disposition "${FILE_HEADERS['Content-Disposition']}"
header @manifest Content-Type "application/manifest+json; charset=utf-8"
try_files {path} {path}/index.html
file_server {
  precompressed br gzip
}
handle_errors {
  @language path_regexp language ^/(${folders.join('|')})/
  @other not path_regexp ^/(${folders.join('|')})/
  rewrite @language /{re.language.1}/404.html
  rewrite @other /404.html
  file_server
}
`;
}
