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

  constructor(private readonly caches: CacheStorage) {}

  /** The bytes under a hash, or null when they are absent or damaged. Never throws. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const found = await (await this.cache()).match(key(hash));
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

  /** Stores bytes under their hash. Throws a SaveError when the hash is wrong or the phone is full. */
  async put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if ((await sha256(bytes)) !== hash) throw new SaveError('changed', `Not the bytes of ${hash}`);
    try {
      await (await this.cache()).put(key(hash), new Response(bytes));
    } catch (error) {
      throw new SaveError(
        error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unknown',
        String(error),
      );
    }
  }

  /** Languages that were saved whole, by whichever release. */
  async held(): Promise<string[]> {
    try {
      const found = await (await this.cache()).match(HELD);
      const tags: unknown = found ? await found.json() : [];
      return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Remembers that a language was saved whole. */
  async hold(tag: string): Promise<void> {
    const tags = new Set([...(await this.held()), tag]);
    await (await this.cache()).put(HELD, new Response(JSON.stringify([...tags])));
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
