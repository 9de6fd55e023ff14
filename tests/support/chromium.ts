import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  errors,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/browser.mjs';
import { type Engine, type EnginePage, PATIENCE } from './engines.ts';

/** A Chromium, with Playwright's own objects for what only Chromium can do. */
export interface ChromiumEngine extends Engine {
  readonly raw: BrowserContext;
}

/** A Chromium tab, with Playwright's own page. */
export interface ChromiumPage extends EnginePage {
  readonly raw: Page;
}

interface RemoteResult {
  result: { value?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Starts Chromium, or returns null when there is none and none can be fetched. */
export async function launchChromium(): Promise<ChromiumEngine | null> {
  const found = await findChromium().catch((error: unknown) => {
    console.warn(String(error));
    return null;
  });
  if (!found) return null;
  const profile = await mkdtemp(join(tmpdir(), 'kyr-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    args: found.args,
    headless: true,
  });
  return {
    name: 'chromium',
    raw: context,
    newPage: (options) => newPage(context, options?.isolated ?? false),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens `url` in a fresh context where the page's own JavaScript is off; `evaluate` still works. */
export async function openWithoutScripts(engine: Engine, url: string): Promise<ChromiumPage> {
  const page = await openTab(engine, { javaScriptEnabled: false });
  await page.goto(url);
  return page;
}

/** Opens a tab in a fresh context of its own, such as a small screen or another locale; closing it ends both. */
export async function openTab(engine: Engine, options: BrowserContextOptions = {}): Promise<ChromiumPage> {
  const context = await isolatedContext((engine as ChromiumEngine).raw, options);
  return enginePage(await context.newPage(), () => context.close());
}

async function isolatedContext(shared: BrowserContext, options: BrowserContextOptions) {
  const browser = shared.browser();
  if (!browser) throw new Error('This Chromium cannot open isolated contexts.');
  return browser.newContext(options);
}

async function newPage(shared: BrowserContext, isolated: boolean): Promise<ChromiumPage> {
  const context = isolated ? await isolatedContext(shared, {}) : shared;
  const page = await context.newPage();
  return enginePage(page, () => (isolated ? context.close() : page.close()));
}

async function enginePage(page: Page, close: () => Promise<void>): Promise<ChromiumPage> {
  const session = await page.context().newCDPSession(page);
  return {
    raw: page,
    goto: (url, { timeout = PATIENCE } = {}) => goto(page, session, url, timeout),
    evaluate: (source) => evaluate(session, source),
    reload: async () => {
      await page.reload();
    },
    back: async () => {
      await page.goBack();
    },
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    close,
  };
}

async function goto(page: Page, session: CDPSession, url: string, timeout: number): Promise<void> {
  const committed = new Promise((resolve) => {
    page.once('framenavigated', resolve);
  });
  try {
    await page.goto(url, { timeout, waitUntil: 'load' });
  } catch (error) {
    // Playwright rejects before the error page is in place, which would interrupt the next goto.
    if (!(error instanceof errors.TimeoutError)) await Promise.race([committed, pause(1000)]);
    // Until a navigation that timed out is given up, the protocol holds back every evaluate.
    else await session.send('Page.stopLoading').catch(() => {});
    throw error;
  }
}

// Playwright's own evaluate goes through eval in the page; the protocol's does not, so CSP leaves it alone.
async function evaluate<T>(session: CDPSession, source: string): Promise<T> {
  const answer = (await session.send('Runtime.evaluate', {
    expression: `(async () => JSON.stringify(await (async () => { ${source}\n})()))()`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
    allowUnsafeEvalBlockedByCSP: false,
  })) as RemoteResult;
  const failure = answer.exceptionDetails;
  if (failure) throw new Error(failure.exception?.description ?? failure.text);
  return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
}
