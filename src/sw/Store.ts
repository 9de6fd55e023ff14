import { SaveError } from './SaveError.ts';
import { sha256 } from './sha256.ts';

/** Every cache of ours begins with this; no other cache on the origin is ever touched. */
export const CACHE_PREFIX = 'kyr-';
const CACHE_NAME = `${CACHE_PREFIX}store-1`;
const HELD = '/.kyr/held';

/**
 * Files by the hash of their bytes. Nothing is stored under a hash it does not have, and nothing is given out
 * without being hashed again, so a damaged or planted entry counts as absent. Releases share what they share.
 */
export class Store {
  private opened: Promise<Cache> | undefined;
  private closed = false;

  constructor(private readonly caches: CacheStorage) {}

  /** The bytes under a hash, or null when they are absent or damaged. Never throws. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const found = await this.caches.match(key(hash), { cacheName: CACHE_NAME });
      if (!found) return null;
      const bytes = new Uint8Array(await found.arrayBuffer());
      return (await sha256(bytes)) === hash ? bytes : null;
    } catch {
      return null;
    }
  }

  /** As `get`, decoded as UTF-8. */
  async text(hash: string): Promise<string | null> {
    const bytes = await this.get(hash);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Stores bytes under their hash. Throws a SaveError when the hash is wrong, the phone is full or all was removed. */
  async put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if ((await sha256(bytes)) !== hash) throw new SaveError('changed', `Not the bytes of ${hash}`);
    if (this.closed) throw new SaveError('unknown', 'Everything was removed');
    try {
      await (await this.cache()).put(key(hash), new Response(bytes));
    } catch (error) {
      throw new SaveError(
        error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unknown',
        String(error),
      );
    }
    // A removal that came in the middle would otherwise leave this file behind.
    if (this.closed) await this.removeAll();
  }

  /** Languages that were saved whole, by whichever release. */
  async held(): Promise<string[]> {
    try {
      const found = await this.caches.match(HELD, { cacheName: CACHE_NAME });
      const tags: unknown = found ? await found.json() : [];
      return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Remembers that a language was saved whole. */
  async hold(tag: string): Promise<void> {
    const tags = new Set([...(await this.held()), tag]);
    if (this.closed) return;
    await (await this.cache()).put(HELD, new Response(JSON.stringify([...tags])));
    if (this.closed) await this.removeAll();
  }

  /** Drops every cache of ours and stores nothing, also of what is under way, until `open`. Says whether all is gone. */
  async removeAll(): Promise<boolean> {
    this.closed = true;
    const ours = async () => (await this.caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
    for (const name of await ours()) await this.caches.delete(name);
    return (await ours()).length === 0;
  }

  /** Stores again, after everything was removed. */
  open(): void {
    this.closed = false;
  }

  /** Drops every file not in `keep` and every older cache of ours. */
  async prune(keep: Set<string>): Promise<void> {
    const cache = await this.cache();
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (path !== HELD && !keep.has(path.slice(path.lastIndexOf('/') + 1))) await cache.delete(request);
    }
    for (const name of await this.caches.keys()) {
      if (name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME) await this.caches.delete(name);
    }
  }

  private async cache(): Promise<Cache> {
    // A cache deleted under us must be opened anew, so the handle is not trusted for longer than one turn.
    this.opened ??= this.caches.open(CACHE_NAME).finally(() => {
      this.opened = undefined;
    });
    return this.opened;
  }
}

function key(hash: string): string {
  return `/.kyr/${hash}`;
}
