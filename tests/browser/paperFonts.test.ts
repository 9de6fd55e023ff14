import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paperFonts } from '../../scripts/printing/paperFonts.ts';
import { serveFonts } from '../../scripts/printing/serveFonts.ts';
import { startServer } from '../../scripts/server.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { findPdfReader, pdfFonts } from '../support/pdfPages.ts';
import { siteDir } from '../support/sites.ts';

/** Words as a translation has them, Urdu among them although it is not released: Nastaliq is the hardest to set. */
const WORDS: Record<string, [words: string, dir: string, family: string]> = {
  en: ['Do not open the door.', 'ltr', 'Noto Sans'],
  ar: ['لا تفتحوا الباب.', 'rtl', 'Noto Sans Arabic'],
  bn: ['দরজা খুলবেন না।', 'ltr', 'Noto Sans Bengali'],
  'zh-Hans': ['不要开门。', 'ltr', 'Noto Sans SC'],
  ur: ['دروازہ نہ کھولیں۔', 'rtl', 'Noto Nastaliq Urdu'],
};
const READER = findPdfReader();
const fonts = paperFonts();
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(siteDir('production'), 0);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterAll(async () => {
  await engine?.close();
  site?.server.close();
});

interface FontsOfNode {
  fonts: { familyName: string; isCustomFont: boolean }[];
}

/** The fonts that drew each line, as the browser tells them, with or without those for paper. */
async function drawn(css: string): Promise<Record<string, FontsOfNode['fonts']>> {
  tab = await openTab(engine as Engine, { serviceWorkers: 'block' });
  const context = tab.raw.context();
  await serveFonts(context, fonts);
  await tab.goto(`${site.origin}/robots.txt`);
  await tab.evaluate(`
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(`${css} p{font-family:var(--f)}`)});
    document.adoptedStyleSheets = [sheet];
    document.body.replaceChildren(...Object.entries(${JSON.stringify(WORDS)}).map(([lang, [textContent, dir]]) =>
      Object.assign(document.createElement('p'), { lang, dir, textContent })));
    document.body.getBoundingClientRect();
    await Promise.all([...document.fonts].filter(({ status }) => status === 'loading').map((face) => face.loaded));
    await document.fonts.ready`);
  const debug = await context.newCDPSession(tab.raw);
  await debug.send('DOM.enable');
  await debug.send('CSS.enable');
  const { root } = await debug.send('DOM.getDocument');
  const found: Record<string, FontsOfNode['fonts']> = {};
  for (const tag of Object.keys(WORDS)) {
    const { nodeId } = await debug.send('DOM.querySelector', { nodeId: root.nodeId, selector: `p[lang="${tag}"]` });
    found[tag] = ((await debug.send('CSS.getPlatformFontsForNode', { nodeId })) as FontsOfNode).fonts;
  }
  return found;
}

test.skipIf(!READER)(
  'every script on paper, Nastaliq too, is drawn by a font out of a package, and goes into the PDF',
  async () => {
    expect(fonts.missing).toEqual([]);
    const found = await drawn(fonts.css);
    for (const [tag, [, , family]] of Object.entries(WORDS)) {
      expect(
        found[tag]?.every(({ isCustomFont }) => isCustomFont),
        tag,
      ).toBe(true);
      // A package may name its font by its lightest weight.
      expect(
        found[tag]?.some(({ familyName }) => familyName.startsWith(family)),
        tag,
      ).toBe(true);
    }
    const inFile = await pdfFonts(READER ?? '', await tab.raw.pdf());
    for (const [, , family] of Object.values(WORDS)) expect(inFile.join()).toContain(family.replaceAll(' ', ''));
    await tab.close();
  },
);

test('without these fonts it is the machine’s own that draw', async () => {
  const found = await drawn('');
  expect(
    Object.values(found)
      .flat()
      .some(({ isCustomFont }) => isCustomFont),
  ).toBe(false);
  await tab.close();
});
