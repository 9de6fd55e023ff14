import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type LanguagePages, makePages, releasedTags } from '../src/build/makePages.ts';
import { organizationStyle } from '../src/build/organization/organizationStyle.ts';
import { PREVIEW_SIZE, TOKENS } from '../src/build/previewCard.ts';
import { type Preview, previewsOf, wordsOnPreview } from '../src/build/previewsOf.ts';
import { readContent } from '../src/build/readContent.ts';
import { readSettings } from '../src/build/settings.ts';
import type { SiteEntry } from '../src/content/site.ts';
import { findChromium } from './browser.mjs';
import { missingFonts } from './missingFonts.ts';
import { smallPng } from './smallPng.ts';

/**
 * `npm run build:images`: draws the link preview of every page in every released language; those whose words and look are
 * as they were are left alone. `vite build` takes what it finds. Set SITE_URL as for the build: the pictures show the host.
 * `npm run build:images -- es ar door`: some languages and some pages.
 */
const LARGEST = 60_000;

const root = resolve(import.meta.dirname, '..');
const settings = readSettings(root);
const content = readContent(settings);
const site: SiteEntry = {
  url: settings.siteUrl,
  mail: '',
  release: { version: '', date: '' },
  languages: [],
  script: '',
  image: '',
  previews: {},
};
const made = new Map<string, LanguagePages>();
// Of a page only the words are drawn, so nothing is rendered.
for (const tag of releasedTags(content)) made.set(tag, await makePages(content, tag, site, async () => ''));
const tokens = readFileSync(join(root, TOKENS), 'utf8') + organizationStyle(content.organization);
const previews = previewsOf(made, settings.siteUrl, tokens);
const named = process.argv.slice(2);
const tags = named.filter((name) => made.has(name));
const ids = named.filter((name) => !made.has(name));
const among = (names: string[], name: string) => !names.length || names.includes(name);
const asked = previews.filter(({ words, page }) => among(tags, words.tag) && among(ids, page.id));
if (!asked.length) throw new Error(`There is no page called ${ids.join(' or ')}`);
const wanted = asked.filter(({ name }) => !existsSync(join(settings.images, name)));
mkdirSync(settings.images, { recursive: true });
if (wanted.length) await drawAll(wanted);
console.log(`${wanted.length} pictures drawn, ${asked.length - wanted.length} were there: ${settings.images}`);

async function drawAll(all: Preview[]): Promise<void> {
  const { path, args } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args });
  try {
    const tab = await browser.newPage({ viewport: PREVIEW_SIZE, colorScheme: 'light' });
    await refuseBoxes(tab, all);
    for (const preview of all) await draw(tab, preview);
  } finally {
    await browser.close();
  }
}

/** Stops before anything is drawn where this machine would draw boxes for letters. */
async function refuseBoxes(tab: Page, all: Preview[]): Promise<void> {
  const problems: string[] = [];
  for (const tag of made.keys()) {
    const own = all.filter(({ words }) => words.tag === tag);
    if (!own[0]) continue;
    await tab.setContent(own[0].html);
    const letters = new Set(own.map(({ words }) => wordsOnPreview(words)).join(''));
    problems.push(...(await missingFonts(tab, [...letters])).map((problem) => `${tag}: ${problem}`));
  }
  if (problems.length) throw new Error(`Letters would be drawn as boxes.\n${problems.join('\n')}`);
}

async function draw(tab: Page, { html, name, words }: Preview): Promise<void> {
  await tab.setContent(html);
  const fits = await tab.evaluate('document.documentElement.dataset.fits');
  if (fits !== 'true') throw new Error(`The words of ${name} do not fit: “${wordsOnPreview(words)}”`);
  const picture = await smallPng(tab, await tab.screenshot());
  if (picture.length > LARGEST) throw new Error(`${name} has ${picture.length} bytes; ${LARGEST} is the most`);
  writeFileSync(join(settings.images, name), picture);
}
