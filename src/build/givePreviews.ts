import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewPath } from '../content/pagePath.ts';
import type { LanguagePages } from './makePages.ts';
import { type Output, sha256Of } from './Output.ts';
import { previewsOf } from './previewsOf.ts';

/** Where `npm run build:images` left its pictures, and the style sheet they are drawn with. */
export interface PreviewFolder {
  folder: string;
  tokens: string;
}

/**
 * Gives each page its own link preview, where its picture was drawn; all others keep the neutral one. A build needs no
 * browser for it, and takes no picture whose words or look have changed since.
 */
export function givePreviews(
  output: Output,
  made: Map<string, LanguagePages>,
  siteUrl: string,
  { folder, tokens }: PreviewFolder,
): void {
  const previews = previewsOf(made, siteUrl, tokens);
  const drawn = previews.filter(({ name }) => existsSync(join(folder, name)));
  for (const { page, words, name } of drawn) {
    const picture = readFileSync(join(folder, name));
    page.image = { hash: sha256Of(picture).slice(0, 8) };
    output.write(previewPath(words.tag, page.id, page.image.hash), picture);
  }
  const missing = previews.length - drawn.length;
  if (missing) console.log(`${missing} pages have no link preview of their own: npm run build:images draws them.`);
}
