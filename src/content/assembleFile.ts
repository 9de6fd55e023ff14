import { articlesOf, PLACES, wordsOfPage } from './articlesOf.ts';
import { SLOT } from './assemblePage.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type IconSheet, iconSheet } from './iconSheet.ts';
import { pagePath } from './pagePath.ts';
import type { LanguageEntry, PageEntry, SiteEntry } from './site.ts';
import { writeMarkup } from './writeMarkup.ts';

/** One language, as its pack holds it. */
export interface Edition {
  language: LanguageEntry;
  pages: PageEntry[];
}

/** What a file has besides the shell: a policy, because no host sends one with it, and the script that it names. */
export interface FileFrame {
  policy: string;
  script: string;
}

/**
 * Makes the guide in one file: every topic and tool of one language, or of several, to be opened without a network and
 * without the site. The build writes files with it and the worker answers with it, so the bytes agree by construction.
 */
export function assembleFile(shell: string, site: SiteEntry, frame: FileFrame, editions: Edition[]): string {
  const [doctype = '', head = '', body = '', , secondSheet = ''] = shell.split(SLOT);
  const charset = '<meta charset="utf-8">\n';
  const sprite = body.split('<body>\n')[1];
  if (!head.includes(charset) || sprite === undefined) throw new Error('The shell is not one that files are made from');
  const icons = iconSheet(sprite);
  const first = editions[0]?.language;
  const title = editions[0]?.pages.find(({ id }) => id === 'home')?.title ?? '';
  const { articles, drawings } = articlesOf(site, editions, icons.classes);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${frame.policy}">\n`;
  // The pictures of the site are not in the file, and must not be asked for.
  const alone = head.replace(/^<link .*\n/gm, '').replace(charset, () => charset + policy);
  return [
    doctype,
    `<html lang="${first?.tag}" dir="${first?.dir}">`,
    alone,
    `<title>${escapeHtml(title)}</title>\n`,
    secondSheet,
    `<style>${icons.css}</style>`,
    '</head>\n<body>\n',
    `<svg class="sprite" aria-hidden="true">${drawings}</svg>\n`,
    // Sheets for the screen and for paper know what stands in it.
    '<div id="root">\n',
    editions.length > 1 ? languageList(site, wordsOfPage(editions[0]?.pages ?? [], 'languages')) : '',
    ...editions.map(({ language }, at) =>
      editionOf(site, language, editions.length > 1, icons, writeMarkup(articles[at] ?? [])),
    ),
    `</div>\n<script>${frame.script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** The way in, where there are several languages. */
function languageList(site: SiteEntry, say: (key: string) => string): string {
  const rows = site.languages.map(({ tag, dir, autonym, english }) => {
    const also = tag === 'en' ? '' : `<span class="s">${escapeHtml(english)}</span>`;
    return `<li><a href="#${tag}" hreflang="${tag}"><b lang="${tag}" dir="${dir}">${escapeHtml(autonym)}</b>${also}</a></li>`;
  });
  return `<div data-edition lang="en" dir="ltr"><main><article data-topic class="place" id="top"><h1 tabindex="-1">${say('languages.title')}</h1><ul class="list">${rows.join('')}</ul></article></main></div>\n`;
}

/** One language, with the bars that stand on every page of the guide, as far as they lead within the file. */
function editionOf(
  site: SiteEntry,
  { tag, dir, strings }: LanguageEntry,
  several: boolean,
  { classes }: IconSheet,
  articles: string,
): string {
  const say = (key: string) => escapeHtml(strings[key] ?? '');
  const at = (id: string) => `#${several ? `${tag}.` : ''}${id}`;
  const icon = (name: string, look = '') => `<i class="i${look} ${classes.get(`i-${name}`)}"></i>`;
  const languages = `<a class="btn sm" href="#top" aria-label="${say('nav.language')}: ${say('language.autonym')}">${icon('globe')}${say('language.autonym')}</a>`;
  return [
    `<div data-edition lang="${tag}" dir="${dir}"${several ? ` id="${tag}"` : ''}>`,
    `<header class="bar"><a class="name" href="${at('home')}" aria-label="${say('nav.home')}">${icon('back', ' m')}<span aria-hidden="true">${say('nav.home')}</span></a>${several ? languages : ''}</header>`,
    `<main>${articles}</main>`,
    `<p class="on-paper s">${say('app.name')} · ${say('print.advice')} · ${say('print.text')} ${copyOf(site, tag)}</p>`,
    `<div class="dock"><nav aria-label="${say('nav.main')}">`,
    `<a class="y" href="${at(`home.${PLACES}`)}">${icon('now', ' l')}<span>${say('nav.now')}</span></a>`,
    `<a href="${at('card')}">${icon('card')}<span>${say('nav.card')}</span></a>`,
    `<a href="${at('call')}">${icon('phone')}<span>${say('nav.call')}</span></a>`,
    '</nav></div></div>\n',
  ].join('');
}

/** Which text it is, and where a newer one is, for the foot of a printed page. */
function copyOf({ url, release }: SiteEntry, tag: string): string {
  const all = [release.date, release.version, ...(url ? [url + pagePath(tag, 'home')] : [])];
  return `<bdi dir="ltr">${all.map(escapeHtml).join(' · ')}</bdi>`;
}
