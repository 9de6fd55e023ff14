import { afterEach, describe, expect, it, vi } from 'vitest';
import { KIOSK_PACK } from '../../src/content/pagePath.ts';
import { Library } from '../../src/sw/Library.ts';
import { Responder } from '../../src/sw/respond.ts';
import { Store } from '../../src/sw/Store.ts';
import { fakeNetwork } from '../support/fakeNetwork.ts';
import { memoryCaches } from '../support/memoryCaches.ts';
import { tinyRelease, tinyTimings } from '../support/tinyRelease.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const { release, files } = tinyRelease();
  const network = fakeNetwork(files);
  const caches = memoryCaches();
  const store = new Store(caches);
  const library = new Library(release, store, tinyTimings);
  return { release, network, caches, store, library, responder: new Responder(release, library, tinyTimings) };
}

const asked = (path: string, mode = 'navigate') => ({ url: `http://site.test${path}`, mode, method: 'GET' }) as Request;

describe('after everything was removed', () => {
  it('no cache of ours is there, those of others are, and no reading makes one', async () => {
    const { caches, store, library } = setUp();
    await library.save(['en']);
    await caches.open('kyr-store-0');
    await caches.open('somebody-else');
    expect(await store.removeAll()).toBe(true);
    expect(await caches.keys()).toEqual(['somebody-else']);
    expect(await store.held()).toEqual([]);
    expect((await library.audit()).core.saved).toBe(false);
    await expect(library.page('en', 'door')).rejects.toThrow();
    expect(await caches.keys()).toEqual(['somebody-else']);
  });

  it('says so when a cache cannot be removed', async () => {
    const { caches, store, library } = setUp();
    await library.save(['en']);
    vi.spyOn(caches, 'delete').mockResolvedValue(false);
    expect(await store.removeAll()).toBe(false);
  });

  it('a save that was under way ends with nothing left, at whichever file the removal comes', async () => {
    const { release, files } = tinyRelease();
    const paths = [...files.keys()];
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) {
      const { caches, store, library, network } = setUp();
      network.faults.set(path, async () => {
        await store.removeAll();
        return new Response(files.get(path));
      });
      const saved = await library.save([...Object.keys(release.packs), KIOSK_PACK]).then(
        () => 'saved',
        () => 'ended',
      );
      expect([path, saved, await caches.keys()]).toEqual([path, 'ended', []]);
    }
  });

  it('a file whose writing the removal meets does not stay behind', async () => {
    const { caches, store, release, network } = setUp();
    const open = caches.open.bind(caches);
    vi.spyOn(caches, 'open').mockImplementation(async (name) => {
      await store.removeAll();
      return open(name);
    });
    const bytes = new TextEncoder().encode(await (await fetch('/shell.html')).text());
    await store.put(release.shell.sha256, bytes);
    expect(network.asked).toEqual(['/shell.html']);
    expect(await caches.keys()).toEqual([]);
  });

  it('open pages get files and pages from the network, and nothing of it is saved', async () => {
    const { caches, store, library, responder, network } = setUp();
    await library.save(['en', 'es']);
    await store.removeAll();
    network.asked.length = 0;
    network.faults.set('/es/door/', () => new Response('from the host'));
    expect(await (await responder.answer(asked('/assets/main.js', 'cors')))?.text()).toBe('start()');
    expect(await (await responder.answer(asked('/es/door/', 'cors')))?.text()).toBe('from the host');
    expect(network.asked).toEqual(['/assets/main.js', '/es/door/']);
    expect(await caches.keys()).toEqual([]);
  });

  it('control: where a language is held, a missing file is mended and saved', async () => {
    const { caches, library, responder, release } = setUp();
    await library.save(['en']);
    const key = `http://site.test/.kyr/${release.files[0]?.sha256}`;
    caches.entries.get('kyr-store-1')?.delete(key);
    await responder.answer(asked('/assets/main.js', 'cors'));
    expect(caches.entries.get('kyr-store-1')?.has(key)).toBe(true);
  });

  it('it saves again once it is opened', async () => {
    const { store, library } = setUp();
    await library.save(['en']);
    await store.removeAll();
    await expect(library.save(['en'])).rejects.toThrow('Everything was removed');
    store.open();
    await library.save(['en']);
    expect(await store.held()).toEqual(['en']);
  });
});
