import { type EnginePage, waitFor } from './engines.ts';

type Tab = Pick<EnginePage, 'evaluate'>;

/**
 * Registers the worker by hand on a page that does not do so itself (`/`), and tells what became of its install. No
 * page of the app is open then, so every request in the server's log is the worker's.
 */
export async function register(page: Tab): Promise<'activated' | 'redundant'> {
  await page.evaluate(`const same = { createScriptURL: (url) => url };
    const policy = window.trustedTypes ? (window.kyr ??= trustedTypes.createPolicy('kyr', same)) : same;
    window.registered = undefined;
    try {
      const found = await navigator.serviceWorker.register(policy.createScriptURL('/sw.js'), { updateViaCache: 'none' });
      window.registered = found.installing ?? found.waiting ?? found.active;
    } catch { window.registered = { state: 'redundant' } }
    return true`);
  // Asked for, not listened to: an event can be missed.
  return waitFor(page, `return /activated|redundant/.exec(window.registered.state)?.[0]`, {
    label: 'the end of the install',
  });
}

/** What the active worker answers to a full audit. */
export async function audit(page: Tab): Promise<{ version: string; core: boolean; languages: string[] }> {
  await page.evaluate(`window.audited = undefined;
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const languages = Object.keys(data.languages).filter((tag) => data.languages[tag].saved);
      window.audited = { version: data.version, core: data.core.saved, languages };
    };
    active.postMessage({ type: 'audit' }, [port2]);
    return true`);
  return waitFor(page, 'return window.audited', { label: 'the answer to an audit' });
}
