import { afterEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/sw/Library.ts';
import { Store } from '../../src/sw/Store.ts';
import { fakeNetwork, stoppedBody } from '../support/fakeNetwork.ts';
import { memoryCaches } from '../support/memoryCaches.ts';
import { tinyRelease, tinyTimings } from '../support/tinyRelease.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(words?: string, caches = memoryCaches()) {
  const { release, files } = tinyRelease(words);
  const network = fakeNetwork(files);
  const store = new Store(caches);
  return { release, files, network, caches, store, library: new Library(release, store, tinyTimings) };
}

const pack = (release: ReturnType<typeof tinyRelease>['release'], tag: string) => release.packs[tag]?.path ?? '';

describe('Library', () => {
  it('saves a language whole, proves it by reading it back, and remembers that it holds it', async () => {
    const { library, store } = setUp();
    const steps: number[] = [];
    await library.save(['en'], (done, total) => steps.push(done / total));
    const report = await library.audit();
    expect(report.core.saved).toBe(true);
    expect(report.languages.en?.saved).toBe(true);
    expect(report.languages.es?.saved).toBe(false);
    expect(await store.held()).toEqual(['en']);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(1);
  });

  it('gives the parts of a page, null for a page it does not have, and an error for a language not saved', async () => {
    const { library } = setUp();
    await library.save(['en']);
    expect((await library.page('en', 'door'))?.entry.body).toContain('en door: Keep the door closed');
    expect(await library.page('en', 'street')).toBeNull();
    expect(await library.page('xx', 'door')).toBeNull();
    await expect(library.page('es', 'door')).rejects.toThrow('es is not saved whole');
  });

  it.each([
    [
      'a login page in its place',
      'portal',
      () => new Response('<html>log in', { headers: { 'content-type': 'text/html' } }),
    ],
    ['other bytes', 'changed', () => new Response('{}')],
    ['an error status', 'network', () => new Response('', { status: 503 })],
    ['part of the file', 'changed', () => new Response('{"@language":')],
    ['no answer', 'timeout', () => new Promise<Response>(() => undefined)],
    ['a body that stops', 'timeout', stoppedBody],
  ])('refuses a pack when the network gives %s, and saves it when asked again', async (_, reason, fault) => {
    const { library, network, release } = setUp();
    network.faults.set(pack(release, 'en'), fault);
    await expect(library.save(['en'])).rejects.toMatchObject({ reason });
    expect((await library.audit()).languages.en?.saved).toBe(false);
    network.faults.clear();
    await library.save(['en']);
    expect((await library.audit()).languages.en?.saved).toBe(true);
  });

  it('fetches what languages share once for several of them', async () => {
    const { library, network, release } = setUp();
    for (const tag of ['en', 'es', 'ar']) await library.save([tag]);
    expect(network.asked.filter((path) => path === release.layout.path)).toHaveLength(1);
    expect((await library.page('ar', 'door'))?.entry.body).toContain('ar door: Keep the door closed');
  });

  it('saves no language when what they share comes damaged, and asks for it anew', async () => {
    const { library, network, release } = setUp();
    network.faults.set(release.layout.path, () => new Response('{}'));
    await expect(library.save(['en', 'es'])).rejects.toMatchObject({ reason: 'changed' });
    expect((await library.audit()).languages.es?.saved).toBe(false);
    network.faults.clear();
    await library.save(['en', 'es']);
    expect((await library.audit()).languages.es?.saved).toBe(true);
  });

  it('fetches after a failure only what is missing', async () => {
    const { library, network, release } = setUp();
    network.faults.set(pack(release, 'en'), () => new Response('', { status: 500 }));
    await expect(library.save(['en'])).rejects.toThrow();
    network.faults.clear();
    network.asked.length = 0;
    await library.save(['en']);
    expect(network.asked).toEqual([pack(release, 'en'), release.layout.path]);
  });

  it('fetches nothing for a later release whose files are the same', async () => {
    const first = setUp();
    await first.library.save(['en', 'es']);
    const second = setUp(undefined, first.caches);
    await second.library.save(['en', 'es']);
    expect(second.network.asked).toEqual([]);
  });

  it('fetches for a later release only the packs that changed', async () => {
    const first = setUp();
    await first.library.save(['en']);
    const second = setUp('Other words', first.caches);
    await second.library.save(['en']);
    expect(second.network.asked).toEqual([pack(second.release, 'en'), second.release.layout.path]);
    expect((await second.library.page('en', 'door'))?.entry.body).toContain('Other words');
    expect((await first.library.page('en', 'door'))?.entry.body).toContain('Keep the door closed');
  });

  it('counts a damaged entry as absent, and mends it', async () => {
    const { library, caches, release } = setUp();
    await library.save(['en']);
    const files = caches.entries.get('kyr-store-1') ?? new Map();
    for (const key of files.keys()) if (key.includes(release.shell.sha256)) files.set(key, new Response('garbage'));
    await expect(library.page('en', 'door')).rejects.toThrow();
    expect((await library.audit()).core.saved).toBe(false);
    await library.save(['en']);
    expect((await library.page('en', 'door'))?.shell).not.toContain('garbage');
  });

  it('prunes what no release needs, and other caches of ours, but nothing of anyone else', async () => {
    const first = setUp();
    await first.library.save(['en']);
    await first.caches.open('kyr-store-0');
    await first.caches.open('somebody-else');
    const second = setUp('Other words', first.caches);
    await second.library.save(['en']);
    await second.store.prune(await second.library.hashes());
    expect(await first.caches.keys()).toEqual(['kyr-store-1', 'somebody-else']);
    await expect(first.library.page('en', 'door')).rejects.toThrow();
    expect((await second.library.audit()).languages.en?.saved).toBe(true);
    expect(await second.store.held()).toEqual(['en']);
  });

  it('says that the phone is full', async () => {
    const { library, caches } = setUp();
    const cache = await caches.open('kyr-store-1');
    vi.spyOn(caches, 'open').mockResolvedValue({
      ...cache,
      put: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await expect(library.save(['en'])).rejects.toMatchObject({ reason: 'full' });
  });
});
