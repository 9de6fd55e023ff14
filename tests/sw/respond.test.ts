import { afterEach, describe, expect, it, vi } from 'vitest';
import { assembleFile } from '../../src/content/assembleFile.ts';
import { assemblePage } from '../../src/content/assemblePage.ts';
import { Library } from '../../src/sw/Library.ts';
import { Responder } from '../../src/sw/respond.ts';
import { Store } from '../../src/sw/Store.ts';
import { fakeNetwork } from '../support/fakeNetwork.ts';
import { memoryCaches } from '../support/memoryCaches.ts';
import { tinyRelease, tinyTimings } from '../support/tinyRelease.ts';

afterEach(() => vi.unstubAllGlobals());

async function setUp({ save = ['en'], timings = tinyTimings } = {}) {
  const { release, files } = tinyRelease();
  const network = fakeNetwork(files);
  const caches = memoryCaches();
  const library = new Library(release, new Store(caches), timings);
  await library.save(save);
  network.asked.length = 0;
  return { release, network, caches, library, responder: new Responder(release, library, timings) };
}

/** A request as a browser makes it; Node cannot make one whose mode is `navigate`. */
function asked(path: string, mode = 'navigate', method = 'GET'): Request {
  return { url: `http://site.test${path}`, mode, method } as Request;
}

describe('Responder', () => {
  it('answers a saved page without the network, with the security headers, byte for byte as the build writes it', async () => {
    const { responder, network, library, release } = await setUp();
    const answer = await responder.answer(asked('/en/door/'));
    const page = await library.page('en', 'door');
    expect(await answer?.text()).toBe(page && assemblePage(page.shell, release.site, page.language, page.entry));
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(network.asked).toEqual([]);
  });

  it.each(['/en/door', '/en/door/index.html', '/en/door/?from=flyer'])(
    'answers %s as the page itself',
    async (path) => {
      const { responder } = await setUp();
      expect(await (await responder.answer(asked(path)))?.text()).toContain('en door: Keep');
    },
  );

  it('leaves to the browser what is not ours: other methods, and files it does not know', async () => {
    const { responder } = await setUp();
    expect(responder.answer(asked('/en/door/', 'navigate', 'POST'))).toBeNull();
    expect(responder.answer(asked('/assets/older.js', 'no-cors'))).toBeNull();
    expect(responder.answer(asked('/flyers/pdf/door-es.pdf', 'no-cors'))).toBeNull();
    expect(responder.answer(asked('/flyer/door.pdf')), 'control').not.toBeNull();
  });

  it('leaves sheets to print to the network, however slow it is, and says so where there is none', async () => {
    const { responder, network } = await setUp();
    const path = '/flyers/pdf/door-es.pdf';
    network.faults.set(path, () => new Promise((come) => setTimeout(() => come(new Response('sheet')), 500)));
    expect(tinyTimings.networkMs, 'control').toBeLessThan(500);
    expect(await (await responder.answer(asked(path)))?.text()).toBe('sheet');
    network.faults.set(path, () => Promise.reject(new TypeError('no network')));
    const told = await responder.answer(asked(path));
    expect(told?.status).toBe(404);
    expect(await told?.text()).toBe('not here');
  });

  it('asks the network for an address it does not know, which may belong to a newer release', async () => {
    const { responder, network } = await setUp();
    network.faults.set('/en/street/', () => new Response('newer page'));
    expect(await (await responder.answer(asked('/en/street/')))?.text()).toBe('newer page');
  });

  it('says “not here” in the language of an unknown address when nothing answers', async () => {
    const { responder, network } = await setUp();
    network.down = true;
    const answer = await responder.answer(asked('/en/street/'));
    expect(answer?.status).toBe(404);
    expect(await answer?.text()).toContain('en missing');
    expect((await responder.answer(asked('/nowhere')))?.status).toBe(404);
  });

  it('shows the capsule, the asked language first, when a damaged page cannot be mended in time', async () => {
    const { responder, network, caches, release } = await setUp();
    network.faults.set('/shell.html', () => new Promise<Response>(() => undefined));
    for (const files of caches.entries.values()) {
      for (const key of files.keys()) if (key.includes(release.shell.sha256)) files.delete(key);
    }
    expect(await (await responder.answer(asked('/en/door/')))?.text()).toBe('<capsule><en><es><ar></capsule>');
  });

  it('mends a damaged page from the network within the moment it has', async () => {
    const { responder, network, caches, release } = await setUp();
    for (const files of caches.entries.values()) {
      for (const key of files.keys()) if (key.includes(release.shell.sha256)) files.set(key, new Response('garbage'));
    }
    expect(await (await responder.answer(asked('/en/door/')))?.text()).toContain('en door: Keep');
    expect(network.asked).toEqual(['/shell.html']);
  });

  it('shows the capsule when the whole store is gone and nothing answers', async () => {
    const { responder, network, caches } = await setUp();
    network.down = true;
    caches.entries.clear();
    expect(await (await responder.answer(asked('/es/door/')))?.text()).toBe('<capsule><es><en><ar></capsule>');
  });

  it('gives a page of a language not saved yet from the network, and the capsule where that hangs', async () => {
    const { responder, network } = await setUp();
    network.faults.set('/es/door/', () => new Response('from the host'));
    expect(await (await responder.answer(asked('/es/door/')))?.text()).toBe('from the host');
    network.faults.set('/es/door/', () => new Promise<Response>(() => undefined));
    expect(await (await responder.answer(asked('/es/door/')))?.text()).toContain('<capsule>');
  });

  it('hands over a saved language in one file without the network, byte for byte as the build writes it', async () => {
    const { responder, network, library, release } = await setUp();
    const answer = await responder.answer(asked('/file/kyr-en.html', 'cors'));
    const { shell, editions } = await library.editions(['en']);
    const text = await answer?.text();
    expect(text).toBe(assembleFile(shell, release.site, release.file, editions));
    expect(text).toContain('en home: Keep');
    expect(answer?.headers.get('content-disposition')).toBe('attachment');
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(network.asked).toEqual([]);
  });

  it('gives a file from the network while one of its languages is not saved', async () => {
    const { responder, network } = await setUp({ save: ['en', 'es'] });
    for (const path of ['/file/kyr-ar.html', '/file/kyr-all.html']) {
      network.faults.set(path, () => new Response('from the host'));
      expect(await (await responder.answer(asked(path)))?.text()).toBe('from the host');
    }
    expect(await (await responder.answer(asked('/file/kyr-es.html')))?.text()).toContain('es home: Keep');
    expect(responder.answer(asked('/file/kyr-xx.html', 'cors'))).toBeNull();
  });

  it('mends what is damaged of a file before it hands it over', async () => {
    const { responder, network, caches, release } = await setUp({
      save: ['en', 'es', 'ar'],
      // What is asked here is whether it is mended, however slow the machine is.
      timings: { ...tinyTimings, repairMs: 5000 },
    });
    for (const files of caches.entries.values()) {
      for (const key of files.keys()) if (key.includes(release.shell.sha256)) files.set(key, new Response('garbage'));
    }
    expect(await (await responder.answer(asked('/file/kyr-all.html')))?.text()).toContain('ar home: Keep');
    expect(network.asked).toEqual(['/shell.html']);
  });

  it('gives an error, not a capsule, to a script that asks for a page', async () => {
    const { responder, network, caches } = await setUp();
    network.down = true;
    caches.entries.clear();
    expect((await responder.answer(asked('/en/door/', 'cors')))?.type).toBe('error');
  });
});
