import { resolve } from 'node:path';
import type { View } from '../../src/app/view.ts';
import type { Bundle } from '../../src/build/buildSite.ts';
import { keepTogether } from '../../src/build/keepTogether.ts';
import { loadContent } from '../../src/build/loadContent.ts';
import { makePages, releasedTags } from '../../src/build/makePages.ts';
import { blocksOf, isSpoken, type SpokenBlock } from '../../src/content/blocks.ts';
import type { Content } from '../../src/content/content.ts';
import type { Translate } from '../../src/content/formatDate.ts';
import { PAGE_KINDS, type SiteEntry } from '../../src/content/site.ts';
import { translate } from '../../src/i18n/translate.ts';

const LOCALES = resolve(import.meta.dirname, '..', '..', 'locales');
const SCRIPT = '/assets/x.js';

/** The real words of `locales/`, loaded anew so that a test may change its copy. */
export function realContent(): Content {
  const { content, problems } = loadContent(LOCALES);
  if (problems.length) throw new Error(`locales/ has problems: ${JSON.stringify(problems, null, 2)}`);
  return keepTogether(content);
}

const shared = realContent();
export const CONTENT: Readonly<Content> = shared;

/** Every language readers are offered. */
export const TAGS = releasedTags(shared);

/**
 * Languages whose writing differs most: Latin, from right to left, and without spaces. What is the same in every language
 * is tested in these; what differs (taking a page over, lines, budgets, rules of words) in all.
 */
export const SOME_TAGS = TAGS.filter((tag) => ['en', 'ar', 'zh-Hans'].includes(tag));

/** The site as the build would describe it, with made-up scripts. */
export function siteOf(content: Content): SiteEntry {
  const languages = releasedTags(content).map((tag) => {
    const { autonym, english, dir, ogLocale } = content.translations[tag]?.language ?? content.english;
    return { tag, autonym, english, dir, ogLocale };
  });
  const release = { version: '2026-11-24-0a1b2c3d', date: '2026-11-24' };
  return {
    url: '',
    mail: '',
    release,
    languages,
    script: SCRIPT,
    image: '/icons/preview.png',
    previews: {},
  };
}

/** Scripts and sheet made up, for a site built without a bundler. */
export const BUNDLE: Bundle = {
  main: SCRIPT,
  chooser: SCRIPT,
  kinds: Object.fromEntries(PAGE_KINDS.map((kind) => [kind, []])) as unknown as Bundle['kinds'],
  kiosk: { start: [SCRIPT], alone: [] },
  css: '',
  secondCss: '',
  fileScript: '',
};

/** The views of every page of one language, as the build makes them, by page id. */
export async function viewsOf(tag: string, content: Content = shared): Promise<Map<string, View>> {
  const views = new Map<string, View>();
  await makePages(content, tag, siteOf(content), async (view) => {
    views.set(view.page.id, view);
    return '';
  });
  return views;
}

/** Views of the real words, made once for each language: a test gets a copy of its own. */
const made = new Map<string, Promise<Map<string, View>>>();

/** The view of one page of one language. */
export async function viewOf(id: string, tag: string, content: Content = shared): Promise<View> {
  const views = content === shared ? (made.get(tag) ?? viewsOf(tag)) : viewsOf(tag, content);
  if (content === shared) made.set(tag, views);
  const view = (await views).get(id);
  if (!view) throw new Error(`There is no page “${id}” in “${tag}”`);
  return structuredClone(view);
}

/** The words a page says, through the same translator as the page. */
export function wordsOfView({ language, page }: View): Translate {
  const t = translate(language.tag, { ...language.strings, ...page.strings }, language.plural);
  return (key, values) => {
    const said = t(key, values);
    if (said === key) throw new Error(`The page says nothing under “${key}”`);
    return said;
  };
}

/** The blocks of a topic that have words of their own, in reading order. */
export function ownBlocks(id: string, content: Content = shared): SpokenBlock[] {
  const topic = content.topics[id];
  if (!topic) throw new Error(`There is no topic “${id}”`);
  return blocksOf(topic).filter(isSpoken);
}
