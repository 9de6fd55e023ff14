import type { Browser, Page } from 'playwright-core';
import { saveEveryLanguage } from './saveEveryLanguage.ts';
import { median } from './statistics.ts';

export interface SearchTimes {
  language: string;
  /** How many key presses were timed; each of them asks anew. */
  queries: number;
  medianMs: number;
  p95Ms: number;
  /** From the first look at the page until the whole guide can be searched. */
  indexMs: number;
  /** The longest task from the field on, while the guide was read: so long may a letter have waited. Browsers tell none under 50. */
  longestTaskMs: number;
}

const ENGLISH = ['warrant', 'ice at my door', 'lawyer', 'husband taken', 'i 200', '26 federal plaza', 'kindergarten'];
const QUERIES: Record<string, string[]> = {
  en: [
    ...['warant', 'la migra', 'police stop', 'deported', 'lost my husband', 'notario', 'abogado', 'landlord'],
    ...['unlock my phone', 'self deport', 'food stamps', 'what do i do if ice comes to my work', '800-354-0365'],
  ],
  es: [
    ...['la migra', 'orden judicial', 'abogado', 'tocan la puerta', 'se llevaron a mi esposo', 'papeles', 'escuela'],
    ...['multa', 'casero', 'redada', 'qué hago si viene la migra', 'tarjeta de residencia', 'licensiado'],
  ],
  ar: [
    ...[
      'محامي',
      'الشرطة',
      'عناصر عند الباب',
      'أمر قضائي',
      'أخذوا زوجي',
      'أوراق',
      'مدرسة',
      'ترحيل',
      'توقيع',
      'غرين كارد',
    ],
    ...['صاحب البيت', 'هل أفتح الباب', 'مترجم'],
  ],
};
/** Asked once before anything is timed: code that never ran is read and compiled then. */
const WARM_UP = ['agents', 'warant', 'ice at my door', 'what do i do if ice comes to my work'];

/** Times the search in every language of a built site, in Chromium with the CPU `rate` times slower, from key press to results. */
export async function searchTimes(origin: string, browser: Browser, rate: number): Promise<SearchTimes[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await saveEveryLanguage(page, origin);
  const languages = await page.$$eval('[data-language]', (rows) =>
    rows.map((row) => row.getAttribute('data-language')),
  );
  await page.close();
  const times: SearchTimes[] = [];
  for (const language of languages) {
    if (language) times.push(await timesOf(await context.newPage(), `${origin}/${language}/search/`, language, rate));
  }
  await context.close();
  return times;
}

async function timesOf(page: Page, address: string, language: string, rate: number): Promise<SearchTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(watchInPage);
  await page.goto(address);
  const read = await page.waitForFunction(() => (window as unknown as Watched).kyrRead, undefined, {
    timeout: 120_000,
  });
  const { indexMs = Number.NaN, longestTaskMs = Number.NaN } = (await read.jsonValue()) ?? {};
  for (const query of WARM_UP) await type(page, query);
  await page.evaluate(() => (window as unknown as Watched).kyrTimes.splice(0));
  for (const query of [...ENGLISH, ...(QUERIES[language] ?? [])]) await type(page, query);
  const all = await page.evaluate(() => (window as unknown as Watched).kyrTimes);
  await page.close();
  const sorted = all.toSorted((a, b) => a - b);
  const p95Ms = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return { language, queries: all.length, medianMs: median(all), p95Ms, indexMs, longestTaskMs };
}

/** Types as a finger does, each letter after the answer to the one before. */
async function type(page: Page, query: string): Promise<void> {
  const answered = () => page.waitForFunction(() => !(window as unknown as Watched).kyrWaiting);
  await page.fill('#search', '');
  await answered();
  for (const letter of query) {
    await page.locator('#search').pressSequentially(letter);
    await answered();
  }
}

interface Watched {
  kyrTimes: number[];
  kyrWaiting: boolean;
  kyrRead?: { indexMs: number; longestTaskMs: number };
}

/** Runs in the page before its own scripts: times each letter until its results stand there, and every long task. */
function watchInPage(): void {
  const watched = window as unknown as Watched;
  watched.kyrTimes = [];
  watched.kyrWaiting = false;
  let typed = 0;
  addEventListener(
    'input',
    (event) => {
      typed = event.timeStamp;
      watched.kyrWaiting = true;
    },
    true,
  );
  let fieldAt = Number.POSITIVE_INFINITY;
  let longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > fieldAt) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    // The letter and what it finds are written into the page together.
    if (watched.kyrWaiting) {
      watched.kyrTimes.push(performance.now() - typed);
      watched.kyrWaiting = false;
    }
    const said = document.querySelector('[role=search] [aria-hidden]')?.textContent;
    if (said) fieldAt = Math.min(fieldAt, performance.now());
    if (!watched.kyrRead && said && !/%/.test(said)) watched.kyrRead = { indexMs: performance.now(), longestTaskMs };
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
