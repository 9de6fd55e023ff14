/// <reference lib="webworker" />
import { parsePath } from '../content/pagePath.ts';
import type { SaveAnswer, WorkerNews, WorkerRequest } from '../content/workerMessages.ts';
import { Library } from './Library.ts';
import { release, timings } from './release.ts';
import { Responder } from './respond.ts';
import { SaveError } from './SaveError.ts';
import { Store } from './Store.ts';

declare const self: ServiceWorkerGlobalScope;

const store = new Store(caches);
const library = new Library(release, store, timings);
const responder = new Responder(release, library, timings);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(hear(event)));
self.addEventListener('fetch', (event) => {
  if (!event.request.url.startsWith(`${self.location.origin}/`)) return;
  const answer = responder.answer(event.request);
  if (answer) event.respondWith(answer);
});

/** Saves English, the language being read, and every language the phone already held. */
async function install(): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const reading = pages.map((page) => parsePath(new URL(page.url).pathname)?.tag ?? '');
  const tags = [...new Set(['en', ...reading, ...(await store.held())])].filter((tag) => library.knows(tag));
  try {
    await library.save(tags, (done, total) => void tell({ type: 'progress', tag: reading[0] ?? '', done, total }));
  } catch (error) {
    await tell({ type: 'failed', reason: reasonOf(error) });
    throw error;
  }
}

/** Old files go only after everything of this release was read back. */
async function activate(): Promise<void> {
  const report = await library.audit();
  const held = await store.held();
  if (report.core.saved && held.every((tag) => !library.knows(tag) || report.languages[tag]?.saved)) {
    await store.prune(await library.hashes());
  }
  // On the first visit nobody is controlled yet: from here on, its pages are answered from what was saved.
  const controlled = await self.clients.matchAll({ type: 'window' });
  if (!controlled.length) await self.clients.claim();
}

async function hear(event: ExtendableMessageEvent): Promise<void> {
  const request = event.data as WorkerRequest | undefined;
  const answer = (value: unknown) => event.ports[0]?.postMessage(value);
  if (request?.type === 'audit') answer(await library.audit());
  if (request?.type === 'save' && library.knows(request.tag)) {
    store.open();
    answer(await save(request.tag));
  }
  if (request?.type === 'remove') answer(await remove());
  if (request?.type === 'take-over') await self.skipWaiting();
}

async function save(tag: string): Promise<SaveAnswer> {
  try {
    await library.save([tag], (done, total) => void tell({ type: 'progress', tag, done, total }));
    const { languages } = await library.audit([tag]);
    return { ok: true, bytes: languages[tag]?.bytes ?? 0 };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Other open pages stop saving first, or they would save again what is being removed. */
async function remove(): Promise<boolean> {
  await tell({ type: 'removing' });
  const clean = await store.removeAll();
  await tell({ type: 'removed', clean });
  return clean;
}

async function tell(news: WorkerNews): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) page.postMessage(news);
}

function reasonOf(error: unknown) {
  return error instanceof SaveError ? error.reason : 'unknown';
}
