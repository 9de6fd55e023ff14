import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../app/view.ts';
import { FLYERS, flyerFile } from '../content/flyerPath.ts';
import type { SiteEntry } from '../content/site.ts';
import type { LanguagePages } from './makePages.ts';
import type { Output } from './Output.ts';

/**
 * Offers the flyers that `npm run build:flyers` printed of this very version, and no others: what stands on a sheet, its
 * date and version with it, is what the site says. Copies them with their list, and links them from the page of the
 * flyers. A build needs no browser for it.
 */
export async function giveFlyers(
  output: Output,
  made: Map<string, LanguagePages>,
  site: SiteEntry,
  folder: string,
  render: (view: View) => Promise<string>,
): Promise<void> {
  const printed = join(folder, site.release.version);
  // The list is written last.
  if (!existsSync(join(printed, 'index.html'))) {
    console.log(
      'No flyers were printed of this version: npm run build:flyers prints them, and the next build links them.',
    );
    return;
  }
  const copy = (file: string) => output.write(FLYERS + file, readFileSync(join(printed, file)));
  copy('index.html');
  for (const [tag, { language, pages }] of made) {
    const page = pages.find(({ kind }) => kind === 'flyer');
    const ids = page?.data.tiles?.map(({ id }) => id).filter((id) => existsSync(join(printed, flyerFile(tag, id))));
    if (!page || !ids?.length) continue;
    for (const id of ids) copy(flyerFile(tag, id));
    page.data.printed = ids;
    const { id, kind, title, data } = page;
    page.body = await render({ site, language, page: { id, kind, title, ...data } });
  }
}
