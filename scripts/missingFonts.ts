import type { Page } from 'playwright-core';

/** Debian's names; other systems have the same Noto fonts under others. */
const PACKAGES: Record<string, string> = {
  Latin: 'fonts-noto-core',
  Arabic: 'fonts-noto-core',
  Bengali: 'fonts-noto-core',
  Han: 'fonts-noto-cjk',
};
/** No font has a letter for it: what is drawn for it is drawn for every letter that is missing. */
const NO_LETTER = '\uFDD0';

/**
 * The scripts of these letters that the open page would draw as boxes, each in words with what to install. The fonts are
 * those the page's own style asks for.
 */
export async function missingFonts(tab: Page, letters: string[]): Promise<string[]> {
  const drawn = await tab.evaluate(pixelsOf, [NO_LETTER, ...letters]);
  const box = drawn[0];
  const missing = letters.filter((letter, at) => /[\p{L}\p{N}]/u.test(letter) && drawn[at + 1] === box);
  const scripts = new Map<string, string[]>();
  for (const letter of missing) scripts.set(scriptOf(letter), [...(scripts.get(scriptOf(letter)) ?? []), letter]);
  return [...scripts].map(
    ([script, without]) =>
      `This machine has no font for the ${script} script (${without.slice(0, 5).join(' ')}). Install ${PACKAGES[script] ?? 'fonts-noto'}, and try again.`,
  );
}

function scriptOf(letter: string): string {
  return Object.keys(PACKAGES).find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? 'other';
}

/** Each letter as the browser draws it, to be compared. Runs in the page. */
function pixelsOf(letters: string[]): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 48;
  document.body.append(canvas);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser cannot draw');
  const found = letters.map((letter) => {
    pen.clearRect(0, 0, 48, 48);
    pen.font = `24px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText(letter, 8, 34);
    return [...pen.getImageData(0, 0, 48, 48).data].filter((_, at) => at % 4 === 3).join();
  });
  canvas.remove();
  return found;
}
