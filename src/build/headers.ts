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
];

/** Files for hosts, each written from the same table. */
export function hostFiles(styleHashes: string[]): Record<string, string> {
  const security = securityHeaders(styleHashes);
  const https = { ...security, ...TRANSPORT_SECURITY };
  const [general, ...special] = CACHE_RULES;
  const all = [{ ...(general as HeaderRule), headers: { ...https, ...general?.headers } }, ...special];
  const rules = [{ match: '^/', headers: security }, ...CACHE_RULES.map(({ match, headers }) => ({ match, headers }))];
  return {
    _headers: netlify(all),
    '_headers.json': `${JSON.stringify({ rules }, null, 2)}\n`,
    'hosting/nginx.conf': nginx(https),
    'hosting/Caddyfile': caddy(https),
  };
}

function netlify(rules: HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }, at) => {
      // A later rule adds to an earlier one, so the general value must be taken back first.
      const undo = at > 0 ? '  ! Cache-Control\n' : '';
      return `${pattern}\n${undo}${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`;
    })
    .join('');
}

function nginx(https: Record<string, string>): string {
  const lines = Object.entries(https).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const map = CACHE_RULES.slice(1).map(({ match, headers }) => `  ~${match} "${headers['Cache-Control']}";`);
  return `# Inside http {}: the map. Inside server {}: the rest. "always" sends the headers with errors too.
map $uri $kyr_cache {
  default "no-cache";
${map.join('\n')}
}
# server {
charset utf-8;
types { text/html html; text/javascript js; application/json json; application/manifest+json webmanifest; image/png png; image/svg+xml svg; text/plain txt; }
gzip_static on;
# brotli_static on;  # where the module is installed
error_page 404 /404.html;
location ~ "^/(?<kyr_lang>[a-z]{2,3}(-[A-Za-z]+)?)/" { try_files $uri $uri/index.html @kyr_missing; }
location @kyr_missing { try_files /$kyr_lang/404.html =404; }
location / { try_files $uri $uri/index.html =404; }
add_header Cache-Control $kyr_cache always;
${lines.join('\n')}
# }
`;
}

function caddy(https: Record<string, string>): string {
  const lines = Object.entries(https).map(([name, value]) => `  ${name} \`${value}\``);
  const cached = CACHE_RULES.slice(1).map(
    ({ pattern, headers }) => `header ${pattern} Cache-Control "${headers['Cache-Control']}"`,
  );
  return `# Inside the site block.
root * dist
header {
${lines.join('\n')}
  Cache-Control "no-cache"
}
${cached.join('\n')}
try_files {path} {path}/index.html
file_server {
  precompressed br gzip
}
handle_errors {
  rewrite * /404.html
  file_server
}
`;
}
