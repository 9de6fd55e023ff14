import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUR_CACHES, removeSaved } from '../../src/platform/removeSaved.ts';
import { STORAGE_KEYS } from '../../src/platform/storageKeys.ts';
import { CACHE_PREFIX } from '../../src/sw/Store.ts';
import { memoryCaches } from '../support/memoryCaches.ts';

/** What the browser holds, ours and of others; each part may be made to refuse. */
let caches: ReturnType<typeof memoryCaches>;
let keys: Map<string, string>;
let registered: { active: { scriptURL: string }; unregister: () => Promise<boolean> } | undefined;

beforeEach(async () => {
  caches = memoryCaches();
  for (const name of ['kyr-store-0', 'kyr-store-1', 'somebody-else', 'xkyr-']) await caches.open(name);
  keys = new Map([...Object.values(STORAGE_KEYS).map((key): [string, string] => [key, 'x']), ['kyr.other', 'theirs']]);
  register('/sw.js');
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => keys.get(key) ?? null,
    removeItem: (key: string) => keys.delete(key),
  });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registered } });
});
afterEach(() => vi.unstubAllGlobals());

function register(path: string, willing = true): void {
  registered = {
    active: { scriptURL: `https://rights.example${path}` },
    unregister: async () => {
      if (willing) registered = undefined;
      return willing;
    },
  };
}

const refuse = () => {
  throw new DOMException('blocked', 'SecurityError');
};

describe('removing what was saved', () => {
  it('knows the caches by the prefix the worker gives them', () => expect(OUR_CACHES).toBe(CACHE_PREFIX));

  it('takes our caches, our worker and our keys, and nothing of anyone else', async () => {
    expect(await removeSaved()).toEqual([]);
    expect(await caches.keys()).toEqual(['somebody-else', 'xkyr-']);
    expect([...keys]).toEqual([['kyr.other', 'theirs']]);
    expect(registered).toBeUndefined();
  });

  it('leaves a worker that is not ours, and does not count it', async () => {
    register('/their-worker.js');
    expect(await removeSaved()).toEqual([]);
    expect(registered).toBeDefined();
  });

  it('says what stayed, part by part, and removes the rest all the same', async () => {
    vi.spyOn(caches, 'delete').mockResolvedValue(false);
    expect(await removeSaved()).toEqual(['files']);
    expect(registered).toBeUndefined();
    register('/sw.js', false);
    expect(await removeSaved()).toEqual(['files', 'worker']);
    keys.set(STORAGE_KEYS.look, 'size=huge');
    vi.stubGlobal('localStorage', { getItem: () => 'x', removeItem: () => undefined });
    expect(await removeSaved()).toEqual(['files', 'worker', 'choices']);
  });

  it('counts what it may not look at as staying, and never throws', async () => {
    vi.stubGlobal('caches', { keys: refuse });
    vi.stubGlobal('localStorage', { getItem: refuse, removeItem: refuse });
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => refuse() } });
    expect(await removeSaved()).toEqual(['files', 'worker', 'choices']);
  });

  it('finds nothing where the browser has no worker and no caches at all', async () => {
    vi.unstubAllGlobals();
    vi.stubGlobal('localStorage', { getItem: () => null, removeItem: () => undefined });
    vi.stubGlobal('navigator', {});
    expect('caches' in globalThis).toBe(false);
    expect(await removeSaved()).toEqual([]);
  });
});
