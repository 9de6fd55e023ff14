import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './browser.mjs';
import { smallPng } from './smallPng.ts';

/** Draws the committed PNG icons and the neutral preview picture from the mark. Run by hand when the mark changes. */
const mark = (door: string) =>
  `<path d="M12 41V8h24v33z" fill="#0f1317"/><path d="M17 25l5 5 9-11" fill="none" stroke="#ffc61a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>${door}`;
const page = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ffc61a"/>${body}</svg>`;
const square = (size: number, scale: number) => {
  const edge = (size - 48 * scale) / 2;
  return page(size, size, `<g transform="translate(${edge} ${edge}) scale(${scale})">${mark('')}</g>`);
};

const pictures: Record<string, { width: number; height: number; svg: string }> = {
  'icon-192': { width: 192, height: 192, svg: square(192, 4) },
  'icon-512': { width: 512, height: 512, svg: square(512, 512 / 48) },
  // A maskable icon keeps its drawing inside the inner four fifths.
  'maskable-512': { width: 512, height: 512, svg: square(512, 7.5) },
  'apple-touch': { width: 180, height: 180, svg: square(180, 3.75) },
  preview: {
    width: 1200,
    height: 630,
    svg: page(1200, 630, `<g transform="translate(360 75) scale(10)">${mark('')}</g>`),
  },
};

const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args });
mkdirSync('public/icons', { recursive: true });
for (const [name, { width, height, svg }] of Object.entries(pictures)) {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(`public/icons/${name}.png`, await smallPng(tab, await tab.screenshot()));
  await tab.close();
}
await browser.close();
