import type { Edition } from './assembleFile.ts';
import { escapeHtml } from './escapeHtml.ts';
import { fitMarkup, REFERENCES } from './fitMarkup.ts';
import type { IconSheet } from './iconSheet.ts';
import { mainOf } from './mainOf.ts';
import { pagePath, parsePath } from './pagePath.ts';
import { eachElement, type Markup } from './parseMarkup.ts';
import { GROUP_ORDER, type PageEntry, type SiteEntry } from './site.ts';
import { writeMarkup } from './writeMarkup.ts';

/** Where the table of contents asks where the reader is. */
export const PLACES = 'group-where';
/** Two tools say again, step by step, what the topics say; the third is a worksheet that needs the app or a printer. */
const ELSEWHERE = ['now', 'practice', 'plan'];
/** What the page about the guide says of the app and of the site, which a file is not. */
const OF_THE_APP = ['privacy', 'verify'];

/**
 * The articles of each language of a file, in the order of its table of contents, and the drawings they share. Every id is
 * there once, and only where something leads to it.
 */
export function articlesOf(
  site: SiteEntry,
  editions: Edition[],
  icons: IconSheet['classes'],
): { articles: Markup[]; drawings: string } {
  const names = new Map<string, string>();
  for (const { language, pages } of editions) {
    for (const { id } of pagesOf(pages)) {
      names.set(pagePath(language.tag, id), editions.length > 1 ? `${language.tag}.${id}` : id);
    }
  }
  const articleAt = (path: string) => {
    const page = parsePath(path);
    return (page && names.get(pagePath(page.tag, page.id))) ?? null;
  };
  const drawn = new Map<string, string>();
  const drawing = (strokes: Markup) => {
    const markup = writeMarkup(strokes);
    const name = drawn.get(markup) ?? `p-${drawn.size}`;
    drawn.set(markup, name);
    return name;
  };
  const articles = editions.map((edition) =>
    pagesOf(edition.pages).map((page) => {
      const article = articleAt(pagePath(edition.language.tag, page.id)) ?? '';
      const main = page.kind === 'about' ? mainOf(page).filter((node) => !isOfTheApp(node)) : mainOf(page);
      const children = fitMarkup(main, { article, articleAt, drawing, icons });
      if (page.kind === 'home') {
        children.splice(placeOf(children), 0, finder(edition, article), age(site, edition));
        children.push(note(site, edition));
      }
      return { name: 'article', attributes: { 'data-topic': '', class: 'place more', id: article }, children };
    }),
  );
  // The bar for the thumb leads there too.
  const places = editions.map(({ language }) => `${articleAt(pagePath(language.tag, 'home'))}.${PLACES}`);
  dropIds(articles, new Set([...names.values(), ...places]));
  const symbols = [...drawn].map(([markup, name]) => `<symbol id="${name}" viewBox="0 0 48 48">${markup}</symbol>`);
  return { articles, drawings: symbols.join('') };
}

/** The table of contents, topics and tools in its order, what changed, and what the guide says of itself. */
function pagesOf(pages: PageEntry[]): PageEntry[] {
  const tiles = pages.find(({ kind }) => kind === 'home')?.data.tiles ?? [];
  const topics = GROUP_ORDER.flatMap((group) => tiles.filter((tile) => tile.group === group));
  return ['home', ...topics.map(({ id }) => id), 'changes', 'about'].flatMap((id) =>
    ELSEWHERE.includes(id) ? [] : pages.filter((page) => page.id === id),
  );
}

function isOfTheApp(node: Markup[number]): boolean {
  return typeof node === 'object' && OF_THE_APP.includes(node.attributes['aria-labelledby'] ?? '');
}

/** Before the first list of topics. */
function placeOf(home: Markup): number {
  const at = home.findIndex((node) => typeof node === 'object' && node.name === 'nav');
  return at < 0 ? home.length : at;
}

/** A field to search the file with; the script shows it. */
function finder({ pages }: Edition, home: string): string {
  const say = wordsOfPage(pages, 'search');
  return [
    `<div class="about" data-finder data-found="${say('search.found')}" data-none="${say('search.none')}" hidden>`,
    `<label class="h h3" for="${home}.find">${say('search.label')}</label>`,
    `<input class="ask" id="${home}.find" type="search" enterkeyhint="search" dir="auto" autocomplete="off" autocorrect="off" autocapitalize="none" spellcheck="false" translate="no" maxlength="100">`,
    '<p class="s" role="status"></p><ul class="list" hidden></ul></div>',
  ].join('');
}

/** The day of the text, and that it grows old. */
function age({ release }: SiteEntry, { language, pages }: Edition): string {
  const text = escapeHtml(language.strings['print.text'] ?? '');
  return `<p class="s" data-copy>${text} ${ltr(release.date)} · ${wordsOfPage(pages, 'about')('file.old')}</p>`;
}

/** Which text this is, where to get a newer one, and what it is not. Its words travel with the page about the guide. */
function note({ url, release }: SiteEntry, { language, pages }: Edition): string {
  const say = wordsOfPage(pages, 'about');
  const frame = (key: string) => escapeHtml(language.strings[key] ?? '');
  const address = url + pagePath(language.tag, 'home');
  const lines = [
    `${frame('print.text')} ${ltr(release.date)} · ${ltr(release.version)}`,
    `${say('file.newer')} ${url ? `<a href="${address}" target="_blank" rel="noreferrer">${ltr(address)}</a>` : frame('print.noAddress')}`,
    frame('print.advice'),
  ];
  return `<section class="blk note" data-copy><div class="p"><h2 class="h3">${say('file.title')}</h2>${lines.map((line) => `<p>${line}</p>`).join('')}</div></section>`;
}

function ltr(text: string): string {
  return `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;
}

/** Words of the interface that travel with a page, ready for markup. */
export function wordsOfPage(pages: PageEntry[], id: string): (key: string) => string {
  const strings = pages.find((page) => page.id === id)?.data.strings ?? {};
  return (key) => escapeHtml(strings[key] ?? '');
}

/** Ids that nothing in the file leads to are weight, and there are thousands. */
function dropIds(articles: Markup[], wanted: Set<string>): void {
  for (const markup of articles) {
    eachElement(markup, ({ attributes }) => {
      if (attributes.href?.startsWith('#')) wanted.add(attributes.href.slice(1));
      for (const key of REFERENCES) for (const id of attributes[key]?.split(' ') ?? []) wanted.add(id);
    });
  }
  for (const markup of articles) {
    eachElement(markup, ({ attributes }) => {
      if (attributes.id && !wanted.has(attributes.id)) delete attributes.id;
    });
  }
}
