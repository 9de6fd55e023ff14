import type { BrowserContext } from 'playwright-core';
import type { PaperFonts } from './paperFonts.ts';

/** Answers what pages of this browser ask for in the folder of the fonts for paper, out of their packages. */
export async function serveFonts(context: BrowserContext, { folder, read }: PaperFonts): Promise<void> {
  await context.route(`**${folder}**`, (route) => {
    const body = read(new URL(route.request().url()).pathname);
    return body ? route.fulfill({ body, contentType: 'font/woff2' }) : route.abort();
  });
}
