import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewPath } from '../content/pagePath.ts';
import type { SiteEntry } from '../content/site.ts';
import type { LanguagePages } from './makePages.ts';
import { type Output, sha256Of } from './Output.ts';
import { previewsOf } from './previewsOf.ts';

/** Where `npm run build:images` left its pictures, and the style sheet they are drawn with. */
export interface PreviewFolder {
  folder: string;
  tokens: string;
}

/**
 * Writes the link preview of each page whose picture was drawn, and gives their hashes; all others keep the neutral one. A
 * build needs no browser for it, and takes no picture whose words or look have changed since.
 */
export function givePreviews(
  output: Output,
  made: Map<string, LanguagePages>,
  siteUrl: string,
  { folder, tokens }: PreviewFolder,
): SiteEntry['previews'] {
  const previews = previewsOf(made, siteUrl, tokens);
  const drawn = previews.filter(({ name }) => existsSync(join(folder, name)));
  const given: SiteEntry['previews'] = {};
  for (const { page, words, name } of drawn) {
    const picture = readFileSync(join(folder, name));
    const hash = sha256Of(picture).slice(0, 8);
    given[words.tag] = { ...given[words.tag], [page.id]: hash };
    output.write(previewPath(words.tag, page.id, hash), picture);
  }
  const missing = previews.length - drawn.length;
  if (missing) console.log(`${missing} pages have no link preview of their own: npm run build:images draws them.`);
  return given;
}
