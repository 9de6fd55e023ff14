import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { flyersPage } from '../src/build/fixedPages.ts';
import { flyerRows } from '../src/build/flyerRows.ts';
import { readContent } from '../src/build/readContent.ts';
import { readSettings } from '../src/build/settings.ts';

import { flyerFile } from '../src/content/flyerPath.ts';
import { pagePath } from '../src/content/pagePath.ts';
import type { SiteEntry } from '../src/content/site.ts';
import { findChromium } from './browser.mjs';
import { countPages, datePdf } from './printing/datePdf.ts';
import { paperFonts } from './printing/paperFonts.ts';
import { serveFonts } from './printing/serveFonts.ts';
import { startServer } from './server.ts';

/**
 * `npm run build:flyers`: prints the flyer page of the built site, every topic in every language beside English, as tagged
 * PDFs with a list of them, into a folder named by the version. The next build of that version links them.
 * `npm run build:flyers -- es ar door`: some languages and topics.
 */
const root = resolve(import.meta.dirname, '..');
const settings = readSettings(root);
const content = readContent(settings);
const { site } = JSON.parse(readFileSync(join(settings.outDir, 'release.json'), 'utf8')) as { site: SiteEntry };
const { date, version } = site.release;
if (!site.url) throw new Error('The site was built without SITE_URL: its sheets would print no address');
const byOrder = (a: string, b: string) => (content.topics[a]?.order ?? 0) - (content.topics[b]?.order ?? 0);
const topics = Object.keys(flyerRows(content)).sort(byOrder);
const tags = site.languages.map(({ tag }) => tag);
const named = process.argv.slice(2);
const unknown = named.filter((name) => !tags.includes(name) && !topics.includes(name));
if (unknown.length) throw new Error(`There is no language and no flyer called ${unknown.join(' or ')}`);
const asked = (all: string[]) =>
  all.some((each) => named.includes(each)) ? all.filter((each) => named.includes(each)) : all;

const fonts = paperFonts();
if (fonts.missing.length) {
  console.warn(`\nNOT THE SAME ON EVERY MACHINE: ${fonts.missing.join(', ')} not installed, so these letters are the
machine's own, and a script it has no font for is printed as boxes. Look at every sheet before you hand it out.\n`);
}
const out = join(settings.flyers, version);
for (const name of existsSync(settings.flyers) ? readdirSync(settings.flyers) : [])
  if (/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/.test(name) && name !== version)
    rmSync(join(settings.flyers, name), { recursive: true });
mkdirSync(dirname(join(out, flyerFile('en', 'door'))), { recursive: true });
const list = join(out, 'index.html');
// Until it is written again nothing of the folder is linked.
rmSync(list, { force: true });

const { origin, server } = await startServer(settings.outDir, 0);
const { path: executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const long = await printAll(browser).finally(async () => {
  await browser.close();
  server.close();
});
const printed = tags.flatMap((tag) => topics.map((id) => ({ tag, id, file: join(out, flyerFile(tag, id)) })));
const there = printed.filter(({ file }) => existsSync(file));
const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(readFileSync(join(settings.outDir, 'shell.html'), 'utf8')) ?? [];
const sizes = there.map(({ tag, id, file }) => ({ tag, id, bytes: statSync(file).size }));
writeFileSync(list, flyersPage(content, site, css, sizes));
if (long.length) throw new Error(`Not one page each, and so left out: ${long.join(', ')}`);
console.log(`\n${there.length} of ${printed.length} flyers of version ${version}, and their list, are in ${out}
The next build with the same words and settings links them.`);

/** Prints what was asked for, and gives the files that would not be one page. */
async function printAll(browser: Browser): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1000, height: 1200 } });
  await serveFonts(context, fonts);
  const long: string[] = [];
  let done = 0;
  for (const tag of asked(tags)) {
    const page = await openMaker(context, tag);
    for (const topic of asked(topics)) {
      const file = flyerFile(tag, topic);
      await showFlyer(page, tag, topic);
      const pdf = datePdf(
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
        date,
      );
      rmSync(join(out, file), { force: true });
      if (countPages(pdf) === 1) writeFileSync(join(out, file), pdf);
      else long.push(file);
      done += 1;
      tell(done, asked(tags).length * asked(topics).length, file);
    }
    await page.close();
  }
  return long;
}

/** The page that makes flyers in a language, with the letters for paper. */
async function openMaker(context: BrowserContext, tag: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + pagePath(tag, 'flyer'));
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, fonts.css);
  return page;
}

/** Puts a topic on the sheet, set in the letters it is printed in. */
async function showFlyer(page: Page, tag: string, topic: string): Promise<void> {
  const second = tag === 'en' ? 'none' : 'en';
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `kind=flyer&topic=${topic}&first=${tag}&second=${second}&paper=letter`);
  const address = page.locator('.leaf[data-kind=flyer] .address', { hasText: pagePath(tag, topic) });
  await address.waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    // Letters that come make the sheet fit anew, which may call for further ones.
    do await document.fonts.ready;
    while (document.fonts.status === 'loading');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    document.title = document.querySelector('.leaf h2 .one')?.textContent ?? '';
  });
}

/** A bar on a terminal; a line now and then elsewhere. */
function tell(done: number, all: number, file: string): void {
  const filled = Math.round((30 * done) / all);
  const line = `[${'#'.repeat(filled)}${' '.repeat(30 - filled)}] ${done}/${all} ${file}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(76)}`);
  else if (done % 10 === 0 || done === all) console.log(line);
}
