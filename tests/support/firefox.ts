import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.mjs';
import { type Engine, type EnginePage, leaveDocument, PATIENCE } from './engines.ts';

/** Starts the installed Firefox over WebDriver BiDi, or returns null when there is none. */
export async function launchFirefox(): Promise<Engine | null> {
  const executablePath = findFirefox();
  if (!executablePath) return null;
  const profile = await mkdtemp(join(tmpdir(), 'kyr-firefox-'));
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
  });
  return {
    name: 'firefox',
    raw: browser,
    newPage: async () => enginePage(await browser.newPage()),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function enginePage(page: Page): EnginePage {
  return {
    goto: (url, { timeout = PATIENCE } = {}) => goto(page, url, timeout),
    evaluate: (source) => evaluate(page, source),
    reload: () => leave(page, 'location.reload()'),
    back: () => leave(page, 'history.back()'),
    screenshot: async (file) => {
      await writeFile(file, await page.screenshot({ type: 'png' }));
    },
    close: () => page.close(),
  };
}

interface Tracked {
  browsingContext: { navigate(url: string, wait: 'complete'): Promise<unknown> };
}

// The BiDi command itself knows when it is done. Puppeteer's goto watches for load events, and after a page came back
// from the back/forward cache, which has none, every later goto would time out.
async function goto(page: Page, url: string, timeout: number): Promise<void> {
  const { browsingContext } = page.mainFrame() as unknown as Tracked;
  const arrived = browsingContext.navigate(url, 'complete').then(() => 'arrived');
  const outcome = await Promise.race([arrived, pause(timeout, 'late', { ref: false })]);
  if (outcome === 'arrived') return;
  arrived.catch(() => {});
  await evaluate(page, 'window.stop()').catch(() => {});
  throw new Error(`${url} did not load in ${timeout} ms`);
}

async function leave(page: Page, action: string): Promise<void> {
  const tab = { evaluate: <T>(source: string): Promise<T> => evaluate(page, source) };
  await leaveDocument(tab, () => tab.evaluate(`setTimeout(() => ${action})`));
  const shown = await tab.evaluate<string>('return document.documentURI');
  if (shown.startsWith('about:neterror')) throw new Error(`${action} ended on an error page: ${shown}`);
}

// A string is run by BiDi's script.evaluate, which the page's CSP does not govern; after the first await it does again.
async function evaluate<T>(page: Page, source: string): Promise<T> {
  const json = await page.evaluate(
    `(async () => { await 0; return JSON.stringify(await (async () => { ${source}\n})()); })()`,
  );
  return (typeof json === 'string' ? JSON.parse(json) : undefined) as T;
}
