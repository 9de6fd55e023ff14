import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChromiumEngine, openWithoutScripts } from './chromium.ts';
import { type Engine, type EngineName, launchEngine, waitFor } from './engines.ts';
import { type FaultServer, startFaultServer } from './faultServer.ts';

const CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types kyr";
const SCRIPT = '0123456789'.repeat(10);
const folder = mkdtempSync(join(tmpdir(), 'kyr-site-'));
let server: FaultServer;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function writeSite(name: string, title: string): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'two'), { recursive: true });
  const files: Record<string, string> = {
    '_headers.json': JSON.stringify({
      rules: [
        { match: '', headers: { 'Content-Security-Policy': CSP, 'X-Rule': 'all' } },
        { match: '^/two', headers: { 'x-rule': 'two' } },
      ],
    }),
    'index.html': `<!doctype html><title>${title}</title><script src="/main.js"></script>`,
    'two/index.html': '<!doctype html><title>two</title><noscript>scripts are off</noscript>',
    '404.html': '<!doctype html><title>nothing here</title>',
    'data.js': SCRIPT,
    'a.webmanifest': '{}',
    'a.svg': '<svg/>',
    'a.bin': 'bin',
    'main.js': `const policy = trustedTypes.createPolicy('kyr', { createScriptURL: (url) => url });
      navigator.serviceWorker.register(policy.createScriptURL('/sw.js'));
      try { window.evil = eval('1'); } catch { window.evil = 'blocked'; }`,
    'sw.js': `const PAGES = ['/', '/two/', '/main.js'];
      addEventListener('install', (event) => event.waitUntil(caches.open('v').then((cache) => cache.addAll(PAGES))));
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(
        caches.match(event.request).then((found) => found || fetch(event.request))));`,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return root;
}

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  end: string;
  ms: number;
}

/** Asks once and tells how the answer ended: whole, cut, reset, or (after `patience`) silent. */
function ask(path: string, patience = 5000): Promise<Answer> {
  const started = Date.now();
  const answer: Answer = { status: 0, headers: {}, body: '', end: 'silent', ms: 0 };
  return new Promise((resolve) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, agent: false });
    const finish = (end: string): void => {
      call.destroy();
      resolve({ ...answer, end, ms: Date.now() - started });
    };
    setTimeout(() => finish('silent'), patience).unref();
    call.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? 'error'));
    call.on('response', (response) => {
      answer.status = response.statusCode ?? 0;
      answer.headers = response.headers;
      response.on('data', (chunk: Buffer) => {
        answer.body += chunk;
      });
      response.on('error', () => finish('cut'));
      response.on('end', () => finish('whole'));
    });
    call.end();
  });
}

beforeAll(async () => {
  server = await startFaultServer(writeSite('one', 'one'));
  writeFileSync(join(folder, 'outside.txt'), 'not for serving');
});
beforeEach(() => {
  server.clearFaults();
  return server.start();
});
afterAll(() => server.stop().then(() => rmSync(folder, { recursive: true })));
describe('fault server', () => {
  const [half, length] = [SCRIPT.slice(0, 50), String(SCRIPT.length)];
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'all'],
    ['/two/', 200, 'text/html; charset=utf-8', 'two'],
    ['/two', 200, 'text/html; charset=utf-8', 'two'],
    ['/data.js?x=1', 200, 'text/javascript; charset=utf-8', 'all'],
    ['/a.webmanifest', 200, 'application/manifest+json; charset=utf-8', 'all'],
    ['/a.svg', 200, 'image/svg+xml; charset=utf-8', 'all'],
    ['/a.bin', 200, 'application/octet-stream', 'all'],
    ['/none', 404, 'text/html; charset=utf-8', 'all'],
    ['/data.js/', 404, 'text/html; charset=utf-8', 'all'],
    ['/%ff%zz%00', 404, 'text/html; charset=utf-8', 'all'],
    ['/_headers.json', 404, 'text/html; charset=utf-8', 'all'],
    ['/%2e%2e/outside.txt', 404, 'text/html; charset=utf-8', 'all'],
  ])('serves %s', async (path, status, type, rule) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, end: 'whole', headers: { 'content-type': type, 'x-rule': rule } });
    expect(answer.headers['content-security-policy']).toBe(CSP);
  });

  test.each([
    ['404', { status: 404, body: 'Not found', end: 'whole' }],
    ['500', { status: 500, end: 'whole' }],
    ['503', { status: 503, end: 'whole' }],
    ['portal', { status: 200, end: 'whole', body: expect.stringContaining('Wi-Fi login') }],
    ['redir', { status: 302, end: 'whole', headers: { location: '/portal-login' } }],
    ['trunc-cl', { status: 200, end: 'cut', body: half, headers: { 'content-length': length } }],
    ['trunc-chunk', { status: 200, end: 'cut', body: half, headers: { 'transfer-encoding': 'chunked' } }],
    ['trunc-close', { status: 200, end: 'whole', body: half, headers: { connection: 'close', 'x-rule': 'all' } }],
    ['reset', { status: 0, end: 'ECONNRESET' }],
    ['hang', { status: 0, end: 'silent' }],
    ['hang-body', { status: 200, end: 'silent', body: half, headers: { 'content-length': length } }],
    ['drip', { status: 200, end: 'silent', body: '0' }],
    ['wrong-mime', { status: 200, end: 'whole', body: SCRIPT, headers: { 'content-type': 'text/plain' } }],
    ['wrong-encoding', { status: 200, end: 'whole', body: SCRIPT, headers: { 'content-encoding': 'gzip' } }],
    ['flip', { status: 200, end: 'whole', body: `${half}1${SCRIPT.slice(51)}`, headers: { 'content-length': length } }],
    ['old-bytes', { status: 200, end: 'whole', body: 'old' }],
    ['delay', { status: 200, end: 'whole', body: SCRIPT }],
  ] as const)('%s does what it says, on its path only', async (mode, expected) => {
    server.fault('/data.js', mode, { body: 'old', ...(mode === 'delay' && { ms: 150 }) });
    const answer = await ask('/data.js', expected.end === 'silent' ? 900 : 5000);
    expect(answer).toMatchObject(expected);
    if (mode === 'delay') expect(answer.ms).toBeGreaterThanOrEqual(145);
    if (mode === 'trunc-close') expect(answer.headers).not.toHaveProperty('content-length');
    expect(await ask('/a.bin')).toMatchObject({ status: 200, body: 'bin', end: 'whole' });
  });

  test('counts faults, matches patterns, drips on, black-holes, changes root and logs', async () => {
    server.log.length = 0;
    server.fault('/data.js', '503', { times: 1 });
    expect([(await ask('/data.js')).status, (await ask('/data.js')).status]).toEqual([503, 200]);
    server.fault(/\.bin$/, 'drip', { ms: 20 });
    expect(await ask('/a.bin')).toMatchObject({ body: 'bin', end: 'whole' });
    server.blackhole();
    expect((await ask('/two/', 300)).end).toBe('silent');
    server.clearFaults();
    server.setRoot(writeSite('other', 'other'));
    expect((await ask('/')).body).toContain('<title>other');
    server.setRoot(join(folder, 'one'));
    expect(server.log.map(({ url, status }) => `${url} ${status}`)).toEqual([
      '/data.js 503',
      '/data.js 200',
      '/a.bin 200',
      '/two/ 0',
      '/ 200',
    ]);
  });

  test('stop leaves no listener and ends what hangs; start reuses the port', async () => {
    server.fault('/data.js', 'hang');
    const hanging = ask('/data.js');
    await vi.waitFor(() => expect(server.log.at(-1)?.url).toBe('/data.js'), 5000);
    await server.stop();
    expect([(await ask('/')).end, (await hanging).end]).toEqual(['ECONNREFUSED', 'ECONNRESET']);
    await server.start();
    expect((await ask('/')).status).toBe(200);
    server.kill();
    expect((await ask('/')).end).toBe('ECONNREFUSED');
  });
});

describe.each<EngineName>(['chromium', 'firefox', 'webkit'])('%s', (name) => {
  let engine: Engine | null = null;
  beforeAll(async () => {
    engine = await launchEngine(name);
    if (!engine) console.warn(`support.test: ${name} is not installed here, so nothing about it was tested`);
  });
  afterAll(async () => {
    await engine?.close();
  });

  test('works under the policy, opens from the worker offline, and tells errors apart', async ({ skip }) => {
    if (!engine) return skip(`${name} is not installed`);
    const page = await engine.newPage();
    await page.goto(`${server.origin}/`);
    const evil = 'try { return [document.title, window.evil, eval("1")] } catch { return [window.evil, "blocked"] }';
    expect(await page.evaluate(evil)).toEqual(['blocked', 'blocked']);
    await expect(page.evaluate('throw new Error("boom")')).rejects.toThrow('boom');
    await waitFor(page, 'return navigator.serviceWorker.controller?.scriptURL', { label: 'a worker in control' });
    await expect(waitFor(page, 'return 0', { timeout: 1000, label: 'never' })).rejects.toThrow('never; last: 0');

    await server.stop();
    server.log.length = 0;
    const other = await engine.newPage();
    await other.goto(`${server.origin}/two/`);
    expect(await other.evaluate('return document.title')).toBe('two');
    await other.close();
    await page.goto(`${server.origin}/two/`);
    for (const move of [page.back, page.reload]) {
      await move();
      expect(await page.evaluate('return document.title')).toBe('one');
    }
    await page.screenshot(join(folder, 'shot.png'));
    expect(statSync(join(folder, 'shot.png')).size).toBeGreaterThan(1000);
    await expect(page.goto(`${server.origin}/none`)).rejects.toThrow();
    expect(server.log).toEqual([]);

    await server.start();
    await page.goto(`${server.origin}/none`);
    expect(await page.evaluate('return document.title')).toBe('nothing here');
    server.fault('/slow', 'hang');
    await expect(page.goto(`${server.origin}/slow`, { timeout: 500 })).rejects.toThrow();
    await page.goto(`${server.origin}/two/`);
    await page.close();
  });

  test.runIf(name === 'chromium')('opens without scripts, and isolated', async ({ skip }) => {
    if (!engine) return skip(`${name} is not installed`);
    const bare = await openWithoutScripts(engine as ChromiumEngine, `${server.origin}/two/`);
    expect(await bare.evaluate('return document.body.innerText')).toBe('scripts are off');
    await bare.close();
    const alone = await engine.newPage({ isolated: true });
    await alone.goto(`${server.origin}/two/`);
    expect(await alone.evaluate('return caches.keys()')).toEqual([]);
    await alone.close();
  });
});
