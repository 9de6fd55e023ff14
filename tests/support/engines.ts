import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** One tab, driven the same way in every engine. */
export interface EnginePage {
  /** Resolves when the document has loaded; rejects when the browser shows its own error page instead. */
  goto(url: string, options?: { timeout?: number }): Promise<void>;
  /** Runs JavaScript source as the body of an async function in the page; its value comes back as JSON carries it. */
  evaluate<T>(source: string): Promise<T>;
  reload(): Promise<void>;
  back(): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The engines the tests know. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** One running browser with a profile of its own that is gone after `close`. */
export interface Engine {
  readonly name: EngineName;
  /** Opens a tab that shares workers and storage with the others, or, `isolated` (Chromium only), none. */
  newPage(options?: { isolated?: boolean }): Promise<EnginePage>;
  close(): Promise<void>;
  readonly raw: unknown;
}

/** Starts a browser, or returns null when it is not installed. */
export async function launchEngine(name: EngineName): Promise<Engine | null> {
  // Loaded on demand: each driver costs start-up time that tests of the other engines need not pay.
  if (name === 'chromium') return (await import('./chromium.ts')).launchChromium();
  if (name === 'firefox') return (await import('./firefox.ts')).launchFirefox();
  return (await import('./webkit.ts')).launchWebKit();
}

/** How long a test waits for what must come, in ms: long, for a busy machine is no fault of the app. */
export const PATIENCE = 90_000;

/** Polls `source` in the page until it returns something truthy and returns that, or throws what it last saw. */
export async function waitFor<T>(
  page: Pick<EnginePage, 'evaluate'>,
  source: string,
  { timeout = PATIENCE, label = source }: { timeout?: number; label?: string } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  let last = 'no answer';
  while (Date.now() < deadline) {
    // A page in the middle of a navigation cannot answer, and may never: neither ends the wait early or late.
    const attempt = page.evaluate<T>(source).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const result = await Promise.race([attempt, pause(deadline - Date.now(), undefined, { ref: false })]);
    if (result && 'value' in result && result.value) return result.value;
    if (result) last = describe(result);
    await pause(50);
  }
  throw new Error(`Waited ${timeout} ms for: ${label}; last: ${last}`);
}

/** Makes the page depart and resolves when another document, or another place in this one, is complete. */
export async function leaveDocument(
  page: Pick<EnginePage, 'evaluate'>,
  depart: () => Promise<unknown>,
  timeout = PATIENCE,
): Promise<void> {
  const mark = randomUUID();
  const href = await page.evaluate<string>(`window.kyrMark = '${mark}'; return location.href`);
  await depart();
  const moved = `(window.kyrMark !== '${mark}' || location.href !== ${JSON.stringify(href)})`;
  await waitFor(page, `return document.readyState === 'complete' && ${moved}`, { timeout, label: 'a new document' });
}

function describe(result: { value: unknown } | { error: unknown }): string {
  return 'error' in result ? String(result.error) : (JSON.stringify(result.value) ?? 'undefined');
}
