import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_LANGUAGES, filePath } from '../../src/content/filePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { memoryCaches } from '../support/memoryCaches.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const ORIGIN = 'http://site.test';

type Handler = (event: Record<string, unknown>) => void;

/** The built worker itself, on a network that reads the built site, and caches in memory. */
function startWorker() {
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    clients: { matchAll: async () => [], claim: async () => undefined },
    skipWaiting: async () => undefined,
  };
  const fetchBuilt = async (address: string) => {
    const path = address.replace(ORIGIN, '');
    asked.push(path);
    return new Response(new Uint8Array(site.bytes(path.endsWith('/') ? `${path}index.html` : path)));
  };
  new Function('self', 'caches', 'fetch', site.text('/sw.js'))(self, memoryCaches(), fetchBuilt);
  const tell = async (name: string, event: Record<string, unknown> = {}) => {
    let done: unknown;
    handlers.get(name)?.({ ...event, waitUntil: (work: unknown) => (done = work) });
    await done;
  };
  const get = async (path: string) => {
    let answer: Promise<Response> | undefined;
    handlers.get('fetch')?.({
      request: { url: ORIGIN + path, method: 'GET', mode: 'cors' },
      respondWith: (given: Promise<Response>) => (answer = given),
    });
    return answer;
  };
  return { asked, tell, get };
}

describe('the worker, from what it saved', () => {
  const worker = startWorker();
  beforeAll(async () => {
    await worker.tell('install');
    for (const tag of TAGS) await worker.tell('message', { data: { type: 'save', tag }, ports: [] });
  });

  it.each([...TAGS, ALL_LANGUAGES])('hands over the file of %s as the build wrote it, byte by byte', async (name) => {
    worker.asked.length = 0;
    const answer = await worker.get(filePath(name));
    const bytes = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.equals(site.bytes(filePath(name)))).toBe(true);
    expect(answer?.headers.get('content-disposition')).toBe('attachment');
    expect(worker.asked).toEqual([]);
  });

  it('asks the host for the file of a language it did not save (control)', async () => {
    const fresh = startWorker();
    await fresh.tell('install');
    fresh.asked.length = 0;
    const answer = await fresh.get(filePath('es'));
    expect(await answer?.text()).toBe(site.text(filePath('es')));
    expect(fresh.asked).toEqual([filePath('es')]);
  });
});
