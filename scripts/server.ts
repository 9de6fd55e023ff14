import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { contentType } from '../src/build/contentType.ts';

interface Rules {
  rules: { match: string; headers: Record<string, string> }[];
}

/**
 * Serves a built site on 127.0.0.1 as a good host would: the golden headers, precompressed files, `/es/door` answered
 * as `/es/door/`, and the 404 page of the language. Takes the next free port when the wanted one is in use.
 */
export async function startServer(root: string, port: number): Promise<{ origin: string; server: Server }> {
  if (!existsSync(join(root, 'release.json')))
    throw new Error(`${root} holds no finished site: run "npm run build" first`);
  const { rules } = JSON.parse(readFileSync(join(root, '_headers.json'), 'utf8')) as Rules;
  const server = createServer((request, response) => answer(root, rules, request, response));
  const taken = await listen(server, port);
  return { origin: `http://127.0.0.1:${taken}`, server };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const retry = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      server.listen(0, '127.0.0.1');
    };
    server.once('error', retry);
    server.once('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, '127.0.0.1');
  });
}

function answer(root: string, rules: Rules['rules'], request: IncomingMessage, response: ServerResponse): void {
  const path = cleanPath(request.url ?? '/');
  const found = path === null ? null : fileFor(root, path);
  const missing =
    path && existsSync(join(root, path.split('/')[1] ?? '', '404.html'))
      ? `/${path.split('/')[1]}/404.html`
      : '/404.html';
  const file = found ?? missing;
  for (const { match, headers } of rules) {
    if (!new RegExp(match).test(file)) continue;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  }
  response.setHeader('Content-Type', contentType(file));
  response.setHeader('Vary', 'Accept-Encoding');
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const packed = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ].find(([name = '', ending]) => accepts.includes(name) && existsSync(join(root, file + ending)));
  if (packed) response.setHeader('Content-Encoding', packed[0] ?? '');
  const body = readFileSync(join(root, file + (packed?.[1] ?? '')));
  response.writeHead(found ? 200 : 404, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path asked for, or null when it is not one (a bad escape, a way out of the folder). */
function cleanPath(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
    return path.includes('\0') || path.startsWith('..') ? null : path;
  } catch {
    return null;
  }
}

function fileFor(root: string, path: string): string | null {
  const isFile = (name: string) => existsSync(join(root, name)) && statSync(join(root, name)).isFile();
  if (isFile(path)) return path;
  const index = `${path.replace(/\/$/, '')}/index.html`;
  return isFile(index) ? index : null;
}
