import { expect } from 'vitest';
import type { EnginePage } from './engines.ts';
import { readPage } from './siteFacts.ts';
import type { SiteName } from './sites.ts';

interface Seen {
  lang: string;
  dir: string;
  title: string;
  text: string;
  height: number;
}

/** Asserts that the tab shows the whole text of a page as it was built: every passage, in its language, rendered. */
export async function expectReadable(page: Pick<EnginePage, 'evaluate'>, path: string, site: SiteName = 'v1') {
  const seen = await expectOpened(page, path, site);
  const missing = passagesOf(readPage(site, path)).filter((passage) => !seen.text.includes(passage));
  expect(missing, `passages of ${path} that are not on the screen`).toEqual([]);
}

/** Asserts that a page stands there by its title and in its language: a tool shows one part alone once it is alive. */
export async function expectOpened(page: Pick<EnginePage, 'evaluate'>, path: string, site: SiteName = 'v1') {
  const html = readPage(site, path);
  const seen = await look(page);
  expect(seen.lang, `language of ${path}`).toBe(/<html lang="([^"]+)"/.exec(html)?.[1]);
  expect(seen.dir, `direction of ${path}`).toBe(/<html [^>]*dir="([^"]+)"/.exec(html)?.[1] ?? '');
  expect(seen.title).toBe(decode(/<title>([^<]*)/.exec(html)?.[1] ?? ''));
  expect(seen.height, `height of the text of ${path}`).toBeGreaterThan(100);
  return seen;
}

/** Asserts that the tab shows the capsule, the asked language first, with rights and hotlines. */
export async function expectCapsule(page: Pick<EnginePage, 'evaluate'>, tag = 'en') {
  const source = `const first = document.querySelector('section');
    return { lang: first?.lang, sections: document.querySelectorAll('section').length,
      items: document.querySelectorAll('li').length, calls: document.querySelectorAll('a[href^="tel:"]').length,
      app: document.getElementById('root') !== null, height: document.body.scrollHeight }`;
  const seen = await page.evaluate<Record<string, number | string | boolean>>(source);
  expect(seen).toMatchObject({ lang: tag, app: false });
  for (const key of ['items', 'calls', 'height', 'sections']) expect(seen[key], key).toBeGreaterThan(0);
}

/** Every passage of the main text of a built page; what scripts replace after hydration is left out. */
export function passagesOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? /<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '';
  const kept = main
    .replace(/<p class="(?:no-scripts|off-paper)">.*?<\/p>|<section class="waiting".*?<\/section>/g, '')
    .replaceAll('<!-- -->', '');
  const texts = kept.split(/<[^>]*>/).map((text) => squeeze(decode(text)));
  const passages = [...new Set(texts.filter((text) => text.length > 1))];
  if (!passages.length) throw new Error('A page without any text proves nothing');
  return passages;
}

async function look(page: Pick<EnginePage, 'evaluate'>): Promise<Seen> {
  const main = `(document.querySelector('main') ?? document.body)`;
  const source = `return { lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title,
    text: ${main}.textContent, height: ${main}.getBoundingClientRect().height }`;
  const seen = await page.evaluate<Seen>(source);
  return { ...seen, text: squeeze(seen.text) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
    name ? (names[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
