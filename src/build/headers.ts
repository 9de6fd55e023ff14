import { FILE_HEADERS } from '../content/filePath.ts';

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
 * The policy inside the guide in one file, which no host sends headers with: its own sheets and script, and nothing from
 * anywhere.
 */
export function filePolicy(styleHashes: string[], scriptHash: string): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src ${styles}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
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

/** The guide in one file is handed over, not shown: see FILE_HEADERS. */
const FILE_RULE: HeaderRule = { match: '^/file/', pattern: '/file/*', headers: FILE_HEADERS };

/** Files for hosts, each written from the same table. `folders` are the top folders of pages, such as `en`. */
export function hostFiles(styleHashes: string[], folders: string[]): Record<string, string> {
  const security = securityHeaders(styleHashes);
  const https = { ...security, ...TRANSPORT_SECURITY };
  const rules = [
    { match: '^/', headers: security },
    ...[...CACHE_RULES, FILE_RULE].map(({ match, headers }) => ({ match, headers })),
  ];
  return {
    _headers: netlify(https, folders),
    '_headers.json': `${JSON.stringify({ rules }, null, 2)}\n`,
    'hosting/nginx.conf': nginx(https, folders),
    'hosting/Caddyfile': caddy(https, folders),
  };
}

/** Hosts differ in what happens when two rules name one header, so here no path gets `Cache-Control` twice. */
function netlify(https: Record<string, string>, folders: string[]): string {
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
  ];
  const fresh = [...files, ...folders.map((folder) => `/${folder}/*`)];
  const block = (pattern: string, headers: Record<string, string> = {}) =>
    `${pattern}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    block('/*', https),
    ...fresh.map((pattern) => block(pattern, general?.headers)),
    ...hashed.map(({ pattern, headers }) => block(pattern, headers)),
    block(FILE_RULE.pattern, { ...general?.headers, ...FILE_RULE.headers }),
  ].join('');
}

function nginx(https: Record<string, string>, folders: string[]): string {
  const lines = Object.entries(https).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const map = CACHE_RULES.slice(1).map(({ match, headers }) => `  ~${match} "${headers['Cache-Control']}";`);
  return `# Inside http {}: the maps. Inside server {}: the rest. "always" sends the headers with errors too.
map $uri $kyr_cache {
  default "no-cache";
${map.join('\n')}
}
map $uri $kyr_disposition {
  ~${FILE_RULE.match} "${FILE_RULE.headers['Content-Disposition']}";
}
# server {
charset utf-8;
charset_types text/html text/javascript application/json application/manifest+json image/svg+xml text/plain;
types { text/javascript js; application/json json; application/manifest+json webmanifest; image/png png; image/svg+xml svg; text/plain txt; }
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

function caddy(https: Record<string, string>, folders: string[]): string {
  const lines = Object.entries(https).map(([name, value]) => `  ${name} \`${value}\``);
  const [general, ...hashed] = CACHE_RULES;
  const patterns = hashed.map(({ pattern }) => pattern).join(' ');
  return `# Inside the site block.
root * dist
@hashed path ${patterns}
@fresh not path ${patterns}
@manifest path *.webmanifest
@file path ${FILE_RULE.pattern}
header {
${lines.join('\n')}
}
header @hashed Cache-Control "${hashed[0]?.headers['Cache-Control']}"
header @fresh Cache-Control "${general?.headers['Cache-Control']}"
header @file Content-Disposition "${FILE_RULE.headers['Content-Disposition']}"
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
