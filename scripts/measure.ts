import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { formatSizes, sizeTable } from '../src/build/budgets.ts';
import { Output } from '../src/build/Output.ts';
import { findChromium } from './browser.mjs';
import { withBarePages } from './measuring/barePages.ts';
import { benchmarkIndex, INDEX, slowdown } from './measuring/benchmarkIndex.ts';
import { firstInstruction } from './measuring/firstInstruction.ts';
import { kioskTouches } from './measuring/kioskTouches.ts';
import { lighthousePerformance } from './measuring/lighthousePerformance.ts';
import { openAuditor } from './measuring/openAuditor.ts';
import { readRelease } from './measuring/readRelease.ts';
import { saveEveryLanguage } from './measuring/saveEveryLanguage.ts';
import { searchTimes } from './measuring/searchTimes.ts';
import { SLOW_4G, slowLine } from './measuring/slowLine.ts';
import { median, spread } from './measuring/statistics.ts';
import { startServer } from './server.ts';

/**
 * `npm run measure`: sizes of the built site, then timings in real Chromium slowed as a cheap phone: first contentful
 * paint on slow 4G and offline cold start, each against the bare page in the same run; the time until "saved"; two taps to
 * the first instruction, offline; a touch on a tablet; a search; and Lighthouse's performance scores.
 * Nothing here can fail: timings are for people. `npm run measure -- taps tablet` measures these parts alone.
 */
const RUNS = Number(process.env.RUNS ?? 15);
const PATHS = ['/en/door/', '/ar/door/', '/en/'];
const SCORED = ['/en/', '/en/door/', '/ar/door/', '/en/status/', '/en/search/', '/en/now/', '/en/paper/'];
const dist = resolve(import.meta.dirname, '..', 'dist');
const { release, scripts } = readRelease(dist);
console.log(formatSizes(sizeTable(new Output(dist), release, scripts)));
const wanted = process.argv.slice(2);
const PARTS = { paint: firstPaint, saved: untilSaved, cold: coldStart, taps: twoTaps, tablet, search, scores };
const unknown = wanted.filter((name) => name !== 'sizes' && !(name in PARTS));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: sizes, ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
if (wanted.join() === 'sizes') process.exit(0);

const root = await withBarePages(dist, PATHS);
const { path: executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
console.log(
  `\nChromium ${browser.version()}, a cheap phone, medians of ${RUNS} interleaved runs (smallest–largest), ms`,
);
for (const [name, part] of Object.entries(PARTS)) if (!wanted.length || wanted.includes(name)) await part();
await browser.close();
process.exit(0);

/** How much to slow pages now: 6×, or less where that is slower than a cheap phone. Said each time, for machines change. */
async function phone(): Promise<number> {
  const look = await lookAtMachine();
  tellSlowing([look]);
  return look.rate;
}

interface Look {
  index: number;
  rate: number;
}

async function lookAtMachine(): Promise<Look> {
  const page = await browser.newPage();
  const index = await benchmarkIndex(page);
  await page.close();
  return { index, rate: slowdown(index, INDEX.cheapPhone, 6) };
}

function tellSlowing(looks: Look[]): void {
  const rates = looks.map(({ rate }) => rate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map((rate) => rate.toFixed(1));
  console.log(
    `  (this machine has ${spread(looks.map(({ index }) => index))}, a cheap phone ${INDEX.cheapPhone}: slowed ${least}–${most}×)`,
  );
}

/** A shared machine is twice as fast as a few seconds before: each run that takes seconds is slowed as it then is. */
async function slowedEach<T>(runs: (rate: () => Promise<number>) => Promise<T>): Promise<T> {
  const looks: Look[] = [];
  const found = await runs(async () => {
    const look = await lookAtMachine();
    looks.push(look);
    return look.rate;
  });
  tellSlowing(looks);
  return found;
}

async function firstPaint(): Promise<void> {
  const { server } = await startServer(root, 0);
  const line = await slowLine(portOf(server), SLOW_4G);
  console.log('\nFirst contentful paint, first visit, slow 4G');
  const rate = await phone();
  for (const path of PATHS) {
    const times = { ours: [] as number[], bare: [] as number[], text: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      for (const [kind, prefix] of [
        ['ours', ''],
        ['bare', '/bare'],
        ['text', '/text'],
      ] as const) {
        times[kind].push(await paintIn(await browser.newContext(), line.origin + prefix + path, rate));
      }
    }
    report(path, times.ours, times.bare, times.text);
  }
  line.close();
  server.close();
}

async function untilSaved(): Promise<void> {
  console.log('\nFirst visit on slow 4G until saved');
  const rate = await phone();
  const { server } = await startServer(root, 0);
  const line = await slowLine(portOf(server), SLOW_4G);
  const core: number[] = [];
  const all: number[] = [];
  for (let run = 0; run < Math.min(RUNS, 5); run++) {
    const context = await browser.newContext();
    const page = await throttled(context, rate);
    const start = Date.now();
    await page.goto(`${line.origin}/ar/status/`);
    await page.waitForSelector('.saved[data-phase=saved]', { timeout: 120_000 });
    core.push(Date.now() - start);
    await page.waitForFunction(() => document.querySelectorAll('[data-language]:not([data-state=saved])').length === 0);
    all.push(Date.now() - start);
    await context.close();
  }
  console.log(`  Arabic and English  ${spread(core)}\n  all languages       ${spread(all)}`);
  line.close();
  server.close();
}

async function coldStart(): Promise<void> {
  console.log('\nOffline cold start (our server stopped, worker stopped) against the bare page from loopback');
  const rate = await phone();
  const ours = await startServer(root, 0);
  const plain = await startServer(root, 0);
  const context = await browser.newContext();
  const first = await context.newPage();
  await saveEveryLanguage(first, ours.origin);
  await first.goto('about:blank');
  ours.server.closeAllConnections();
  ours.server.close();
  const session = await context.newCDPSession(first);
  await session.send('ServiceWorker.enable');
  for (const path of PATHS) {
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      await session.send('ServiceWorker.stopAllWorkers');
      times.ours.push(await paint(await throttled(context, rate), ours.origin + path));
      times.bare.push(await paint(await throttled(context, rate), `${plain.origin}/bare${path}`));
    }
    report(path, times.ours, times.bare);
  }
  plain.server.close();
  await context.close();
}

async function twoTaps(): Promise<void> {
  console.log(
    '\nTwo taps to the first instruction: opened offline, worker stopped, every place in turn; 2000 ms are wanted',
  );
  for (const { path, times, tapTimes } of await slowedEach((rate) => firstInstruction(dist, RUNS, rate))) {
    console.log(`  ${path.padEnd(12)} in all ${spread(times)}   after the second tap ${spread(tapTimes)}`);
  }
}

async function tablet(): Promise<void> {
  console.log('\nA tablet for everybody: from a touch on a situation to its heading painted; 300 ms are wanted');
  for (const { tag, times } of await slowedEach((rate) => kioskTouches(dist, browser, RUNS, rate))) {
    console.log(`  ${tag.padEnd(12)} ${spread(times)}`);
  }
}

async function search(): Promise<void> {
  const { origin, server } = await startServer(dist, 0);
  console.log('\nSearch; 50 ms a query are wanted');
  for (const { language, queries, medianMs, p95Ms, indexMs, longestTaskMs } of await searchTimes(
    origin,
    browser,
    await phone(),
  )) {
    const times = [medianMs, p95Ms, indexMs, longestTaskMs].map((time) => Math.round(time));
    console.log(
      `  ${language}: ${queries} keys, median ${times[0]}, 95th percentile ${times[1]}; read whole after ${times[2]}, longest task ${times[3] || 'under 50'}`,
    );
  }
  server.close();
}

async function scores(): Promise<void> {
  const { origin, server } = await startServer(dist, 0);
  const auditor = await openAuditor();
  const runs = Math.min(RUNS, 5);
  console.log(`\n${auditor.name}: performance on its phone and line, medians of ${runs} first visits; 99 is wanted`);
  for await (const line of lighthousePerformance(auditor, origin, SCORED, runs)) console.log(line);
  await auditor.close();
  server.close();
}

/** First contentful paint in a fresh profile. */
async function paintIn(context: BrowserContext, url: string, rate: number): Promise<number> {
  const time = await paint(await throttled(context, rate), url);
  await context.close();
  return time;
}

/** First contentful paint, in milliseconds since the navigation began; closes the page. */
async function paint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const time = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') done(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return time;
}

async function throttled(context: BrowserContext, rate: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

function report(path: string, ours: number[], bare: number[], text?: number[]): void {
  const pairs = ours.map((time, run) => time / (bare[run] ?? Number.NaN));
  const words = text ? `   text ${spread(text)}` : '';
  console.log(
    `  ${path.padEnd(12)} ours ${spread(ours)}   bare ${spread(bare)}${words}   ratio of medians ${(median(ours) / median(bare)).toFixed(2)}, of pairs ${spread(pairs, 2)}`,
  );
}

function portOf(server: { address: () => unknown }): number {
  return (server.address() as { port: number }).port;
}
