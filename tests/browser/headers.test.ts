import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { contentType } from '../../src/build/contentType.ts';
import { securityHeaders } from '../../src/build/headers.ts';
import { builtPages, files } from '../support/builtPages.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { pagesToOpen } from '../support/samplePages.ts';
import { everythingHeld } from '../support/saving.ts';
import { siteDir } from '../support/sites.ts';
import { saved } from '../support/watch.ts';

const root = siteDir('production');
const FORBIDDEN =
  'set-cookie nel report-to reporting-endpoints server-timing speculation-rules link clear-site-data access-control-allow-origin alt-svc server x-powered-by';
/** What the transport itself needs; every other header must be in the golden table. */
const TRANSPORT = [
  'content-length',
  'content-type',
  'content-encoding',
  'vary',
  'etag',
  'date',
  'connection',
  'keep-alive',
];
const { rules } = JSON.parse(readFileSync(join(root, '_headers.json'), 'utf8')) as {
  rules: { match: string; headers: Record<string, string> }[];
};
let site: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  site = await startServer(root, 0);
});
afterAll(() => {
  site.server.close();
});

type Headers = Record<string, string>;

function lower(headers: Record<string, string>): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The headers of the golden table for one path, by lower-case name. */
function golden(path: string): Headers {
  const fitting = rules.filter(({ match }) => new RegExp(match).test(path));
  return lower(Object.assign({}, ...fitting.map(({ headers }) => headers)));
}

function ask(path: string, encoding = ''): Promise<{ status: number; headers: Headers }> {
  return new Promise((resolve, reject) => {
    const call = request(site.origin + path, { headers: { 'accept-encoding': encoding }, agent: false });
    call.on('error', reject);
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers as Headers }));
    });
    call.end();
  });
}

/** How an answer differs from the golden table. */
function faults(path: string, headers: Headers): string[] {
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !TRANSPORT.includes(name)));
  const wanted = golden(path);
  const names = new Set([...Object.keys(own), ...Object.keys(wanted)]);
  return [...names].filter((name) => own[name] !== wanted[name]).map((name) => `${path} ${name}: ${own[name]}`);
}

describe('the server', () => {
  test('sends exactly the golden headers with every file, plain and packed', async () => {
    const paths = files(root).map((file) => `/${file}`);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      for (const encoding of ['', 'gzip', 'br']) {
        const { status, headers } = await ask(path, encoding);
        expect([path, status, faults(path, headers)]).toEqual([path, 200, []]);
        expect([path, headers['content-type']]).toEqual([path, contentType(path)]);
      }
    }
  });

  test('sends the same with an address of a folder and with one that is not there', async () => {
    for (const path of ['/', '/en/', '/es/door', '/leave/', '/nothing', '/ar/nothing/', '/%zz', '/../package.json']) {
      const { headers } = await ask(path);
      expect(faults('/en/', headers)).toEqual([]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  test('the golden headers are those of the table, and forbid what they must', () => {
    const policy = golden('/en/')['content-security-policy'] ?? '';
    const hashes = [...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash ?? '');
    expect(golden('/en/')).toEqual(lower({ ...securityHeaders(hashes), 'Cache-Control': 'no-cache' }));
    expect(hashes.length).toBeGreaterThan(1);
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    // Pages for frames differ in who may hold them, and in nothing else.
    expect(golden('/en/embed/door/')).toEqual({
      ...golden('/en/'),
      'content-security-policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(golden('/assets/x.js')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(golden('/sw.js')['cache-control']).toBe('no-cache');
    for (const name of FORBIDDEN.split(' ')) expect(golden('/en/')).not.toHaveProperty(name);
  });

  test('a header too many, too few or changed is noticed', async () => {
    const { headers } = await ask('/en/');
    expect(faults('/en/', { ...headers, 'set-cookie': 'a=b' })).toEqual(['/en/ set-cookie: a=b']);
    const { 'referrer-policy': _, ...fewer } = headers;
    expect(faults('/en/', fewer)).toHaveLength(1);
    expect(faults('/en/', { ...headers, 'cache-control': 'public' })).toHaveLength(1);
  });
});

describe('the worker, offline', () => {
  let engine: Engine | null;
  let tab: ChromiumPage;

  beforeAll(async () => {
    engine = await launchEngine('chromium');
    if (!engine) return;
    tab = await openTab(engine);
    await tab.goto(`${site.origin}/es/`);
    await saved(tab);
    // The lists of sources come last.
    await everythingHeld(tab);
    await tab.raw.context().setOffline(true);
  });
  afterAll(() => engine?.close());

  test('answers pages, fixed pages and files with the same security headers and a charset', async ({ skip }) => {
    if (!engine) return skip('Chromium is not installed');
    const wanted = golden('/en/');
    delete wanted['cache-control'];
    const [asset = ''] = files(root).filter((file) => /^assets\/main-.*\.js$/.test(file));
    const pages = pagesToOpen(builtPages(root));
    for (const { path, id } of [...pages, ...['/', '/leave/', '/en/nothing/'].map((path) => ({ path, id: path }))]) {
      const answer = await tab.raw.goto(site.origin + path);
      expect([path, answer?.fromServiceWorker()]).toEqual([path, true]);
      const { 'content-type': type, ...headers } = (await answer?.allHeaders()) ?? {};
      expect([path, type, headers]).toEqual([path, 'text/html; charset=utf-8', wanted]);
      expect(answer?.status()).toBe(id === 'missing' || path === '/en/nothing/' ? 404 : 200);
    }
    const script = await tab.evaluate<Headers>(`return Object.fromEntries((await fetch('/${asset}')).headers)`);
    expect(script).toEqual({ ...wanted, 'content-type': 'text/javascript; charset=utf-8' });
  });
});
