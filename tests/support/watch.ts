import type { BrowserContext } from 'playwright-core';
import type { ChromiumPage } from './chromium.ts';
import { waitFor } from './engines.ts';

/** What went on in a context that must not go on in ours. */
export interface Watch {
  /** Errors on the console and uncaught ones, without the browser's remarks on features it does not know. */
  errors: string[];
  /** Addresses of requests to any origin but the site's. */
  foreign: string[];
  /** How many requests were seen at all: a watch that sees none proves nothing. */
  seen: number;
}

/** Notes errors and requests of every page and worker in a context. Begin before the first page is opened. */
export function watch(context: BrowserContext, origin: string): Watch {
  const found: Watch = { errors: [], foreign: [], seen: 0 };
  context.on('request', (request) => {
    found.seen += 1;
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) found.foreign.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (message.text().includes('Unrecognized feature:')) return;
    // The page for a wrong address is answered with 404, as it must be.
    if (message.location().url.endsWith('/404.html') && message.text().includes('404')) return;
    // The neutral page names no picture for its tab, so the browser looks for one where none is.
    if (message.location().url.endsWith('/favicon.ico')) return;
    found.errors.push(`${message.location().url} ${message.text()}`);
  });
  context.on('weberror', (error) => found.errors.push(String(error.error())));
  return found;
}

/** Notes in every document what the policy forbade and each state of the app, from its very start. */
export async function noteFromStart(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const notes = { violations: [] as string[], states: [] as string[] };
    Object.assign(window, { kyrNotes: notes });
    document.addEventListener('securitypolicyviolation', (event) => {
      notes.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    new MutationObserver(() => {
      const state = document.documentElement?.dataset.app;
      if (state && notes.states.at(-1) !== state) notes.states.push(state);
    }).observe(document, { attributes: true, attributeFilter: ['data-app'], subtree: true });
  });
}

/** Resolves once the app has taken the page over: what depends on the device is drawn only after that. */
export async function hydrated(page: Pick<ChromiumPage, 'evaluate'>): Promise<void> {
  await waitFor(page, `return document.querySelector('.saved[data-phase]') !== null`, { label: 'a page taken over' });
}

/** Resolves once everything of the language being read is saved and was read back. */
export async function saved(page: Pick<ChromiumPage, 'evaluate'>): Promise<void> {
  await waitFor(page, `return document.querySelector('.saved[data-phase=saved]') !== null`, {
    label: 'a saved page',
  });
}
