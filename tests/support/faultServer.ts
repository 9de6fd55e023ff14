import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { unescape as decodeLeniently } from 'node:querystring';

/** `times`: how often the fault strikes; `body`: what old-bytes serves; `ms`: how long delay, or a drip, waits. */
export interface FaultExtra {
  times?: number;
  body?: string | Buffer;
  ms?: number;
}

/** One request in the order it arrived; `status` stays 0 until an answer starts. */
export interface LogEntry {
  method: string;
  url: string;
  status: number;
}

/** A static server on 127.0.0.1 whose answers can be made to fail path by path. */
export interface FaultServer {
  readonly origin: string;
  readonly port: number;
  readonly log: LogEntry[];
  /** Makes an exact pathname, or all that match, fail (newest fault first); `blackhole` makes every path hang. */
  fault(path: string | RegExp, mode: FaultMode, extra?: FaultExtra): void;
  blackhole(): void;
  clearFaults(): void;
  /** Sends one more header line with every answer from now on. */
  addHeader(name: string, value: string): void;
  /** Serves another folder from the next request on. */
  setRoot(root: string): void;
  /** Closes the listener and destroys every socket; resolves when nothing is left. */
  stop(): Promise<void>;
  /** `start` listens again on the same port; `kill` is `stop` without waiting, for exit handlers. */
  start(): Promise<void>;
  kill(): void;
}

interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}
interface HeaderRule {
  match: string;
  headers: Record<string, string>;
}
interface Exchange {
  response: ServerResponse;
  socket: Socket;
  entry: LogEntry;
  reply: Reply;
  pathname: string;
  later: (ms: number, act: () => void) => void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};
const PORTAL_PATH = '/portal-login';
const PORTAL = textReply(200, '<!doctype html><title>Wi-Fi login</title><h1>Wi-Fi login</h1>', TYPES['.html']);

function textReply(status: number, text: string | Buffer, type = TYPES['.txt']): Reply {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

function tagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** Returns the file a pathname stands for, or null; never one outside the root, never the header rules. */
function fileFor(root: string, pathname: string): string | null {
  if (pathname === '/_headers.json' || pathname.includes('%00')) return null;
  // The normal form of an absolute path cannot climb above '/'.
  const file = join(root, normalize(decodeLeniently(pathname)));
  if (!pathname.endsWith('/') && isFile(file)) return file;
  const index = join(file, 'index.html');
  return isFile(index) ? index : null;
}

function ruleHeaders(root: string, pathname: string): Record<string, string> {
  const file = join(root, '_headers.json');
  if (!isFile(file)) return {};
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { rules: HeaderRule[] };
  const pairs = rules
    .filter(({ match }) => new RegExp(match).test(pathname))
    .flatMap(({ headers }) => Object.entries(headers));
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}

function replyFor(root: string, pathname: string): Reply {
  if (pathname === PORTAL_PATH) return PORTAL;
  const found = fileFor(root, pathname);
  const file = found ?? join(root, '404.html');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const reply = isFile(file) ? textReply(200, readFileSync(file), type) : textReply(404, 'Not found');
  // As every host does; a fault keeps the tag, so bytes spoilt on the way look like the file when asked for again.
  return {
    ...reply,
    status: found ? 200 : 404,
    headers: { ...reply.headers, etag: tagOf(reply.body), ...ruleHeaders(root, pathname) },
  };
}

function head({ response, entry }: Exchange, { status, headers, body }: Reply, length = true): void {
  entry.status = status;
  response.writeHead(status, { ...headers, ...(length && { 'content-length': body.length }) });
}

function send(exchange: Exchange, reply: Reply = exchange.reply, headers: OutgoingHttpHeaders = {}): void {
  head(exchange, { ...reply, headers: { ...reply.headers, ...headers } });
  exchange.response.end(reply.body);
}

function half({ body }: Reply): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}

function halfBody(exchange: Exchange, length: boolean, then?: () => void): void {
  head(exchange, exchange.reply, length);
  exchange.response.write(half(exchange.reply), then);
}

function cutWithoutLength({ socket, entry, reply }: Exchange): void {
  entry.status = reply.status;
  const lines = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.0 ${reply.status} OK\r\n${lines.join('')}connection: close\r\n\r\n`);
  socket.end(half(reply));
}

function flipped({ body, ...reply }: Reply): Reply {
  const middle = Math.floor(body.length / 2);
  // The lowest bit only: the result is still text, so nothing but a checksum can tell.
  return { ...reply, body: Buffer.from(body.map((byte, at) => (at === middle ? byte ^ 1 : byte))) };
}

function drip(exchange: Exchange, ms: number, at = 0): void {
  const { response, reply, later } = exchange;
  if (at === 0) head(exchange, reply);
  if (at === reply.body.length || response.destroyed) return void response.end();
  response.write(reply.body.subarray(at, at + 1));
  later(ms, () => drip(exchange, ms, at + 1));
}

const FAULTS = {
  '404': (exchange) => send(exchange, textReply(404, 'Not found')),
  '500': (exchange) => send(exchange, textReply(500, 'Internal server error')),
  '503': (exchange) => send(exchange, textReply(503, 'Service unavailable')),
  portal: (exchange) => send(exchange, PORTAL),
  redir: (exchange) => send(exchange, textReply(302, ''), { location: PORTAL_PATH }),
  'trunc-cl': (exchange) => halfBody(exchange, true, () => exchange.socket.destroy()),
  'trunc-chunk': (exchange) => halfBody(exchange, false, () => exchange.socket.destroy()),
  'trunc-close': cutWithoutLength,
  reset: ({ socket }) => {
    socket.resetAndDestroy();
  },
  hang: () => {},
  'hang-body': (exchange) => halfBody(exchange, true),
  drip: (exchange, { ms = 1000 }) => drip(exchange, ms),
  'wrong-mime': (exchange) =>
    send(exchange, exchange.reply, {
      'content-type': exchange.pathname.endsWith('.js') ? 'text/plain' : 'application/octet-stream',
    }),
  'wrong-encoding': (exchange) => send(exchange, exchange.reply, { 'content-encoding': 'gzip' }),
  flip: (exchange) => send(exchange, flipped(exchange.reply)),
  'old-bytes': (exchange, { body = '' }) =>
    send(exchange, { ...exchange.reply, status: 200, body: Buffer.from(body) }, { etag: tagOf(body) }),
  delay: (exchange, { ms = 1000 }) => exchange.later(ms, () => send(exchange)),
} satisfies Record<string, (exchange: Exchange, extra: FaultExtra) => void>;

/** The ways one path can go wrong. */
export type FaultMode = keyof typeof FAULTS;

// A browser keeps what it saved by origin, so a port given a second time would bring another test's worker with it.
const usedPorts = new Set<number>();

/** Starts a fault server for the folder `root` on a free port never used here before (or `port`), listening when it resolves. */
export async function startFaultServer(root: string, options: { port?: number } = {}): Promise<FaultServer> {
  const log: LogEntry[] = [];
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let faults: { path: string | RegExp; mode: FaultMode; extra: FaultExtra; left: number }[] = [];
  let folder = root;
  const added: [name: string, value: string][] = [];
  let port = options.port ?? 0;

  function fault(path: string | RegExp, mode: FaultMode, extra: FaultExtra = {}): void {
    faults.push({ path, mode, extra, left: extra.times ?? Number.POSITIVE_INFINITY });
  }
  function later(ms: number, act: () => void): void {
    timers.add(setTimeout(act, ms));
  }

  const server = createServer((request, response) => {
    const { method = '', url = '/', socket } = request;
    const pathname = url.replace(/[?#].*$/, '');
    const entry = { method, url, status: 0 };
    log.push(entry);
    const reply = replyFor(folder, pathname);
    for (const [name, value] of added) reply.headers[name] = [reply.headers[name] ?? [], value].flat().map(String);
    const exchange = { response, socket, entry, pathname, later, reply };
    const found = faults.findLast(
      ({ path, left }) => left > 0 && (typeof path === 'string' ? path === pathname : pathname.search(path) >= 0),
    );
    const { etag } = exchange.reply.headers;
    const unchanged = exchange.reply.status === 200 && etag === request.headers['if-none-match'];
    if (!found)
      return send(exchange, unchanged ? { ...exchange.reply, status: 304, body: Buffer.alloc(0) } : undefined);
    found.left -= 1;
    FAULTS[found.mode](exchange, found.extra);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });

  async function start(): Promise<void> {
    if (server.listening) return;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const given = (server.address() as AddressInfo).port;
    if (port === 0 && usedPorts.has(given)) {
      await new Promise((resolve) => server.close(resolve));
      return start();
    }
    usedPorts.add(given);
    port = given;
  }
  async function stop(): Promise<void> {
    const closed = new Promise<unknown>((resolve) => {
      server.close(resolve);
    });
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    log,
    fault,
    start,
    stop,
    clearFaults: () => {
      faults = [];
    },
    addHeader: (name, value) => {
      added.push([name, value]);
    },
    blackhole: () => fault(/^/, 'hang'),
    setRoot: (next) => {
      folder = next;
    },
    kill: () => {
      void stop();
    },
  };
}
