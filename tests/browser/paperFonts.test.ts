import { expect, test } from 'vitest';
import { paperFonts } from '../../scripts/printing/paperFonts.ts';
import { serveFonts } from '../../scripts/printing/serveFonts.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { describeEngines, type Visit } from '../support/engineSuite.ts';
import { findPdfReader, pdfFonts } from '../support/pdfPages.ts';

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

interface FontsOfNode {
  fonts: { familyName: string; isCustomFont: boolean }[];
}

/** The fonts that drew each line, as the browser tells them, with or without those for paper. */
async function drawn(
  { engine, server }: Visit,
  css: string,
): Promise<[ChromiumPage, Record<string, FontsOfNode['fonts']>]> {
  const tab = await openTab(engine, { serviceWorkers: 'block' });
  const context = tab.raw.context();
  await serveFonts(context, fonts);
  await tab.goto(`${server.origin}/robots.txt`);
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
  return [tab, found];
}

describeEngines(['chromium'], (onSite) => {
  test.skipIf(!READER)(
    'every script on paper, Nastaliq too, is drawn by a font out of a package, and goes into the PDF',
    () =>
      onSite('v1', async (visit) => {
        expect(fonts.missing).toEqual([]);
        const [tab, found] = await drawn(visit, fonts.css);
        for (const [tag, [, , family]] of Object.entries(WORDS)) {
          const own = found[tag] ?? [];
          expect(
            own.map(({ isCustomFont }) => isCustomFont),
            tag,
          ).toEqual(own.map(() => true));
          // A package may name its font by its lightest weight.
          expect(
            own.some(({ familyName }) => familyName.startsWith(family)),
            tag,
          ).toBe(true);
        }
        const inFile = await pdfFonts(READER ?? '', await tab.raw.pdf());
        for (const [, , family] of Object.values(WORDS)) expect(inFile.join()).toContain(family.replaceAll(' ', ''));
        await tab.close();
      }),
  );

  test('without these fonts it is the machine’s own that draw', () =>
    onSite('v1', async (visit) => {
      const [tab, found] = await drawn(visit, '');
      expect(
        Object.values(found)
          .flat()
          .some(({ isCustomFont }) => isCustomFont),
      ).toBe(false);
      await tab.close();
    }));
});
