import { printFoot, SLOT } from '../content/assemblePage.ts';
import type { Content } from '../content/content.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { pagePath } from '../content/pagePath.ts';
import type { LanguageEntry, SiteEntry } from '../content/site.ts';
import { markdownToHtml } from './markdownToHtml.ts';
import { previewTags } from './previewTags.ts';

/** The one source of the kiosk's handbook, from the root of the project. */
export const KIOSK_HANDBOOK = 'docs/kiosk.md';
/** Id of its page: it stands once, in English. */
const ID = 'kiosk-guide';
export const KIOSK_GUIDE_PATH = pagePath('en', ID);

/** What this page alone needs beside the sheet of all pages: lists, boxes to tick, and a sheet of paper for the checklist. */
export const GUIDE_CSS =
  'section{display:grid;grid-template-columns:minmax(0,1fr);gap:12px;padding-block-start:16px;border-block-start:4px solid var(--ink)}section :is(ul,ol){padding-inline-start:1.75em}section ul{list-style:disc}section ol{list-style:decimal}li+li{margin-block-start:8px}section :is(a,code){overflow-wrap:anywhere}code{background:var(--soft);padding-inline:3px}section li.todo{list-style:none;position:relative}.todo::before{content:"";position:absolute;inset-inline-start:-1.6em;inset-block-start:.2em;inline-size:1em;block-size:1em;border:2px solid}@media print{section{display:block}section>*+*{margin-block-start:8px}section li{break-inside:avoid}section a[rel]::after{content:" (" attr(href) ")"}#once-a-week{break-before:page;break-after:page}}';

/**
 * The page made of `docs/kiosk.md`, for volunteers who set up a tablet: read on a computer or printed, without scripts,
 * and not saved on phones. Throws when the handbook holds what the page cannot show.
 */
export function kioskGuide(
  content: Content,
  shell: string,
  site: SiteEntry,
  language: LanguageEntry,
  handbook: string,
): string {
  const [doctype = '', head = '', body = ''] = shell.split(SLOT);
  const say = (key: string) => escapeHtml(language.strings[key] ?? '');
  const [, title = '', lead = ''] = /^# (.+)\n\n([\s\S]+?)\n\n/.exec(handbook) ?? [];
  if (/[*`[]/.test(lead) || !lead) {
    throw new Error(
      `${KIOSK_HANDBOOK} must begin with “# ” and a title, and a paragraph of plain words to describe the page`,
    );
  }
  const named = `${title} · ${language.strings['app.name']}`;
  const icon = (name: string, classes = 'i m') =>
    `<svg class="${classes}" aria-hidden="true"><use href="#i-${name}"></use></svg>`;
  return [
    doctype,
    `<html lang="${language.tag}" dir="${language.dir}">`,
    head,
    `<title>${escapeHtml(named)}</title>\n`,
    `${previewTags(content, site, KIOSK_GUIDE_PATH, named, lead.replaceAll('\n', ' '))}\n`,
    `<style>${GUIDE_CSS}</style>`,
    body,
    `<a class="skip" href="#main">${say('nav.skip')}</a>\n<div id="root"><header class="bar">`,
    `<a class="name" href="${pagePath(language.tag, 'home')}" aria-label="${say('nav.home')}">${icon('back')}<span aria-hidden="true">${say('nav.home')}</span></a>`,
    `<a class="btn sm" href="/leave/" rel="nofollow">${icon('exit')}${say('nav.leave')}</a></header>\n`,
    `<main id="main">${markdownToHtml(handbook, KIOSK_HANDBOOK)}</main></div>\n`,
    printFoot(site, language, ID),
    '</body>\n</html>\n',
  ].join('');
}
