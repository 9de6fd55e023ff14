import { readFileSync } from 'node:fs';
import lighthouse, { defaultConfig, type Result } from 'lighthouse';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../browser.mjs';
import { benchmarkIndex, INDEX, slowdown } from './benchmarkIndex.ts';

export type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance';

export interface Auditor {
  /** Versions of Lighthouse and of the browser, as words. */
  name: string;
  /** Lighthouse's result for a first visit on its phone; throws when it could not judge the page in time. */
  audit(url: string, categories: Category[]): Promise<Result>;
  close(): Promise<void>;
}

/** Its phone, but so tall that the bar at the bottom covers nothing: of a target half under it only the half is judged. */
const TALL = { mobile: true, width: 412, height: 12_000, deviceScaleFactor: 1.75, disabled: false };
/** Where nothing is timed, a page that has come to rest is looked at without more waiting. */
const UNTIMED = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  cpuQuietThresholdMs: 0,
  networkQuietThresholdMs: 500,
};
const LIMIT_SECONDS = 60;
const ATTEMPTS = 3;

/** Opens Lighthouse in a Chromium of its own; every audit has a fresh profile, so that no worker is there before. */
export async function openAuditor(): Promise<Auditor> {
  const { path, args } = await findChromium();
  const browser = await puppeteer.launch({ executablePath: path, args });
  const manifest = new URL(import.meta.resolve('lighthouse/package.json'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return {
    name: `Lighthouse ${version}, ${await browser.version()}`,
    audit: async (url, categories) => {
      for (let attempt = 1; ; attempt++) {
        const result = await visit(browser, url, categories);
        if (!result.runtimeError) return result;
        // About one trace in forty comes without its beginning (NO_NAVSTART). What was judged is never judged again.
        const { code, message } = result.runtimeError;
        if (attempt === ATTEMPTS)
          throw new Error(`Lighthouse could not judge it ${ATTEMPTS} times: ${code} ${message}`);
        console.log(`  Lighthouse could not judge ${url} (${code}): once more`);
      }
    },
    close: () => browser.close(),
  };
}

async function visit(browser: Browser, url: string, categories: Category[]): Promise<Result> {
  const profile = await browser.createBrowserContext();
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error(`Lighthouse was not ready after ${LIMIT_SECONDS} s`));
      timer = setTimeout(fail, LIMIT_SECONDS * 1000);
    });
    const page = await profile.newPage();
    // The picture of the whole page is for reports, and takes a second.
    const flags = {
      onlyCategories: categories,
      disableFullPageScreenshot: true,
      logLevel: 'error' as const,
      ...(categories.includes('accessibility') && { screenEmulation: TALL }),
      ...(categories.includes('performance') ? { throttling: await usualPhone(page) } : UNTIMED),
    };
    const work = lighthouse(url, flags, undefined, page);
    // Given up, an audit goes on until its profile is closed, and its complaint about that is nobody's.
    work.catch(() => {});
    const result = (await Promise.race([work, late]))?.lhr;
    if (!result) throw new Error('Lighthouse said nothing');
    return result;
  } finally {
    clearTimeout(timer);
    await profile.close();
  }
}

/** Lighthouse's phone: 4× slower than a fast desktop. Its own advice is to slow a slower machine by less. */
async function usualPhone(page: Page) {
  const cpuSlowdownMultiplier = slowdown(await benchmarkIndex(page), INDEX.fastDesktop / 4, 4);
  return { ...defaultConfig.settings?.throttling, cpuSlowdownMultiplier };
}
