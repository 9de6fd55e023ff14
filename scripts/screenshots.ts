import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { loadContent } from '../src/build/loadContent.ts';
import { releasedTags } from '../src/build/makePages.ts';
import { pagePath } from '../src/content/pagePath.ts';
import { PAGE_KINDS } from '../src/content/site.ts';
import { findChromium } from './browser.mjs';
import { startServer } from './server.ts';

/**
 * `npm run screenshots`: every screen in every released language, to be looked at by a person; none is committed.
 * `npm run screenshots -- es ar door search`: some languages and some pages.
 */
interface Look {
  name: string;
  options: BrowserContextOptions;
  /** Root size of text in pixels, as a reader's own setting. */
  text?: number;
}

const phone = { viewport: { width: 390, height: 844 } };
const LOOKS: Look[] = [
  { name: 'light', options: phone },
  { name: 'dark', options: { ...phone, colorScheme: 'dark' } },
  { name: '320', options: { viewport: { width: 320, height: 640 } } },
  { name: '320-text200', options: { viewport: { width: 320, height: 640 } }, text: 32 },
  { name: 'kiosk', options: { viewport: { width: 1280, height: 800 } } },
];

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'screenshots');
const { content } = loadContent(join(root, 'locales'));
const wanted = process.argv.slice(2);
const some = (all: string[]) =>
  all.some((each) => wanted.includes(each)) ? all.filter((each) => wanted.includes(each)) : all;
const alone = PAGE_KINDS.filter((kind) => kind !== 'topic' && kind !== 'sources');
const tags = some(releasedTags(content));
const ids = some([...alone, ...Object.keys(content.topics)]);
mkdirSync(out, { recursive: true });
const { origin, server } = await startServer(join(root, 'dist'), 0);
const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args });
let count = 0;

for (const look of LOOKS) {
  const context = await browser.newContext(look.options);
  const tab = await context.newPage();
  if (look.text) {
    const session = await context.newCDPSession(tab);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: look.text, fixed: look.text } });
  }
  for (const tag of tags) {
    for (const id of ids) {
      await tab.goto(origin + pagePath(tag, id));
      await tab.waitForSelector('.saved[data-phase=saved]', { timeout: 20_000, state: 'attached' });
      // Whole pages are taken without the sticky bar in their middle: the window grows to the page.
      await tab.screenshot({ path: join(out, `${tag}-${id}-${look.name}.png`) });
      await tab.screenshot({ path: join(out, `${tag}-${id}-${look.name}-full.png`), fullPage: true });
      count += 2;
    }
  }
  await context.close();
}
const paper = await browser.newContext();
const sheet = await paper.newPage();
for (const tag of tags) {
  for (const id of ids.filter((each) => content.topics[each])) {
    await sheet.goto(origin + pagePath(tag, id));
    await sheet.pdf({ path: join(out, `${tag}-${id}-print.pdf`), format: 'Letter', preferCSSPageSize: true });
    count += 1;
  }
}
await browser.close();
server.close();
console.log(`${count} pictures in screenshots/. Look at them.`);
