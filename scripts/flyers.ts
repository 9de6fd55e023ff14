import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { flyerRows } from '../src/build/flyerRows.ts';
import { loadContent } from '../src/build/loadContent.ts';
import { releasedTags } from '../src/build/makePages.ts';
import { pagePath } from '../src/content/pagePath.ts';
import type { SiteEntry } from '../src/content/site.ts';
import { findChromium } from './browser.mjs';
import { countPages, datePdf } from './printing/datePdf.ts';
import { flyerIndex, type Printed } from './printing/flyerIndex.ts';
import { type PaperFonts, paperFonts } from './printing/paperFonts.ts';
import { startServer } from './server.ts';

/**
 * `npm run build:flyers`: prints the flyer page of the built site into `dist/flyers/`, every topic in every language beside
 * English, as tagged PDFs, with a list of them. `npm run build:flyers -- es ar door`: some languages and topics.
 */
const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, process.env.KYR_OUT ?? 'dist');
const out = resolve(root, process.env.KYR_FLYERS ?? join(dist, 'flyers'));
const { content } = loadContent(resolve(root, process.env.KYR_LOCALES ?? 'locales'));
const wanted = process.argv.slice(2);
const some = (all: string[]) =>
  all.some((each) => wanted.includes(each)) ? all.filter((each) => wanted.includes(each)) : all;
const byOrder = (a: string, b: string) => (content.topics[a]?.order ?? 0) - (content.topics[b]?.order ?? 0);
const topics = some(Object.keys(flyerRows(content)).sort(byOrder));
const tags = some(releasedTags(content));
const release = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')) as { site: SiteEntry };
const { date, version } = release.site.release;
if (!release.site.url) throw new Error('The site was built without SITE_URL: its sheets would print no address');

const fonts = paperFonts();
if (fonts.missing.length) {
  console.warn(`\nNOT THE SAME ON EVERY MACHINE: ${fonts.missing.join(', ')} not installed, so these letters are the
machine's own, and a script it has no font for is printed as boxes. Look at every sheet before you hand it out.\n`);
}
mkdirSync(out, { recursive: true });
const { origin, server } = await startServer(dist, 0);
const { path: executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1000, height: 1200 } });
await serveFonts(context, fonts);
const printed: Printed[] = [];
for (const tag of tags) {
  const page = await context.newPage();
  await page.goto(origin + pagePath(tag, 'flyer'));
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, fonts.css);
  for (const topic of topics) {
    const title = await showFlyer(page, tag, topic);
    const pdf = datePdf(
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      date,
    );
    const file = `${topic}-${tag}.pdf`;
    writeFileSync(join(out, file), pdf);
    const english = (of: string) => (content.translations[of]?.language ?? content.english).english;
    const languages = tag === 'en' ? [english(tag)] : [english(tag), english('en')];
    printed.push({
      file,
      title: content.topics[topic]?.title ?? title,
      languages,
      bytes: pdf.length,
      pages: countPages(pdf),
    });
    tell(printed.length, tags.length * topics.length, file);
  }
  await page.close();
}
writeFileSync(join(out, 'index.html'), flyerIndex(printed, date, version));
await browser.close();
server.close();
const long = printed.filter(({ pages }) => pages !== 1);
if (long.length) throw new Error(`Not one page each: ${long.map(({ file }) => file).join(', ')}`);
console.log(`\n${printed.length} flyers and index.html in ${out}`);

/** Puts a topic on the sheet, set in the letters it is printed in, and gives its title. */
async function showFlyer(page: Page, tag: string, topic: string): Promise<string> {
  const second = tag === 'en' ? 'none' : 'en';
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `kind=flyer&topic=${topic}&first=${tag}&second=${second}&paper=letter`);
  const address = page.locator('.leaf[data-kind=flyer] .address', { hasText: pagePath(tag, topic) });
  await address.waitFor({ state: 'attached' });
  return page.evaluate(async () => {
    // Letters that come make the sheet fit anew, which may call for further ones.
    do await document.fonts.ready;
    while (document.fonts.status === 'loading');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    document.title = document.querySelector('.leaf h2 .one')?.textContent ?? '';
    return document.title;
  });
}

async function serveFonts(context: BrowserContext, { folder, read }: PaperFonts): Promise<void> {
  await context.route(`**${folder}**`, (route) => {
    const body = read(new URL(route.request().url()).pathname);
    return body ? route.fulfill({ body, contentType: 'font/woff2' }) : route.abort();
  });
}

/** A bar on a terminal; a line now and then elsewhere. */
function tell(done: number, all: number, file: string): void {
  const filled = Math.round((30 * done) / all);
  const line = `[${'#'.repeat(filled)}${' '.repeat(30 - filled)}] ${done}/${all} ${file}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(76)}`);
  else if (done % 10 === 0 || done === all) console.log(line);
}
