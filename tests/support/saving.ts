import { expect } from 'vitest';
import type { Visit } from './engineSuite.ts';
import { type EnginePage, PATIENCE, waitFor } from './engines.ts';

type Tab = Pick<EnginePage, 'evaluate'>;
type Phase = 'checking' | 'saving' | 'saved' | 'failed' | 'unsupported' | 'removed';

/** Waits until the page says it is in a phase of saving. */
export async function waitForPhase(page: Tab, phase: Phase): Promise<void> {
  const source = `return document.querySelector('.saved')?.dataset.phase === '${phase}'`;
  await waitFor(page, source, { label: `the phase “${phase}”` });
}

/** Opens a page and waits until it says that its language is saved. */
export async function openAndSave({ open, page }: Visit, path = '/en/'): Promise<void> {
  await open(path);
  await waitForPhase(page, 'saved');
}

/** Opens the status page of a language and waits until it says that every language is saved, and the lists of sources are. */
export async function saveEverything({ open, page }: Visit, tag = 'en'): Promise<void> {
  await open(`/${tag}/status/`);
  const source = `const all = [...document.querySelectorAll('[data-language]')];
    return all.length > 0 && all.every(({ dataset }) => dataset.state === 'saved')`;
  await waitFor(page, source, { label: 'every language saved' });
  await everythingHeld(page);
}

/** Waits until the phone holds every language and the lists of sources: the worker is at rest then. */
export async function everythingHeld(page: Tab): Promise<void> {
  const source = `const kept = await caches.match('/.kyr/held'); return (await kept?.json())?.includes('sources')`;
  await waitFor(page, source, { label: 'everything held' });
}

/** Presses the button of the “not saved” line. */
export async function pressRetry(page: Tab): Promise<void> {
  await page.evaluate(`document.querySelector('.saved[data-phase=failed] button').click()`);
}

/** The reason the page gives for not being saved, as the key of its words. */
export async function failReason(page: Tab): Promise<string> {
  return page.evaluate(`const { strings } = JSON.parse(document.getElementById('language-data').textContent);
    const said = document.querySelector('.saved').textContent;
    return Object.keys(strings).find((key) => key.startsWith('save.reason.') && said.includes(strings[key])) ?? said`);
}

/** Names of everything in the store of the worker: hashes, and the list of held languages. */
export async function stored(page: Tab): Promise<string[]> {
  return page.evaluate(`const cache = await caches.open('kyr-store-1');
    return (await cache.keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1))`);
}

/** The states of the three workers a registration can have. */
export async function workers(page: Tab): Promise<{ active: boolean; waiting: boolean; installing: boolean }> {
  return page.evaluate(`const found = await navigator.serviceWorker.getRegistration();
    return { active: Boolean(found?.active), waiting: Boolean(found?.waiting), installing: Boolean(found?.installing) }`);
}

/** Asks for a new release, and tells what became of it; a release that is refused is no error. */
export async function lookForUpdate(page: Tab): Promise<'waiting' | 'refused' | 'none'> {
  const source = `const found = await navigator.serviceWorker.getRegistration();
    window.sawInstalling = false;
    found.addEventListener('updatefound', () => { window.sawInstalling = true }, { once: true });
    await found.update().catch(() => undefined);
    return true`;
  await page.evaluate(source);
  const settled = `const found = await navigator.serviceWorker.getRegistration();
    return !found.installing && (found.waiting ? 'waiting' : window.sawInstalling ? 'refused' : 'none')`;
  return waitFor(page, settled, { label: 'the end of the update' });
}

/** Takes the new text as a reader does: by way of the first page to the status page, where the offer is tapped. */
export async function useNewText(page: Tab): Promise<void> {
  const tap = (selector: string) =>
    waitFor(
      page,
      `const found = document.querySelector(${JSON.stringify(selector)}); found?.click(); return Boolean(found)`,
    );
  await tap('a[href="/en/"]');
  await tap('main a[href="/en/status/"]');
  await tapNewText(page);
  await waitForPhase(page, 'saved');
}

/**
 * Taps “use the new text” on the status page until that page is opened anew. Chromium may keep a busy worker in charge: then
 * the offer comes again, and a reader taps it again.
 */
export async function tapNewText(page: Tab): Promise<void> {
  await page.evaluate('window.oldText = true');
  const opened = `if (!window.oldText) return document.documentElement.dataset.app === 'ready';
    const { strings } = JSON.parse(document.getElementById('language-data').textContent);
    [...document.querySelectorAll('main button')].find((one) => one.textContent === strings['update.use'])?.click()`;
  await waitFor(page, opened, { label: 'the page in the new text' });
}

const IN_CHARGE = `const found = await navigator.serviceWorker.getRegistration();
  return !found.waiting && found.active?.state === 'activated'`;

/** Lets the waiting worker take over without any page's help: no page of ours may be saving. */
export async function takeOver(page: Tab, timeout = PATIENCE): Promise<void> {
  await page.evaluate(`const found = await navigator.serviceWorker.getRegistration();
    found.waiting?.postMessage({ type: 'take-over' })`);
  await waitFor(page, IN_CHARGE, { timeout, label: 'the new worker in charge' });
}

/** Asserts that nothing asked the server for anything since `offline`. */
export function expectSilence({ server }: Visit): void {
  expect(server.log).toEqual([]);
}
