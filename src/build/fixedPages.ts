import { type Content, SOURCE_TAG } from '../content/content.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { flyerFile } from '../content/flyerPath.ts';
import { formatBytes } from '../content/formatBytes.ts';
import { pagePath } from '../content/pagePath.ts';
import { resolveTitle } from '../content/resolveTopic.ts';
import type { SiteEntry } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import { uiStrings } from './makePages.ts';
import { previewTags } from './previewTags.ts';
import { revise } from './revise.ts';

/**
 * `/`: the languages in their own script, readable without scripts; a small script may mark the likely one.
 * The words beside each name are that language's own.
 */
export function chooserPage(content: Content, site: SiteEntry, css: string, script: string): string {
  const rows = site.languages.map(({ tag, dir, autonym }) => {
    const say = uiStrings(content, tag, ['home']);
    return `<li><a href="${pagePath(tag, 'home')}" hreflang="${tag}" lang="${tag}" dir="${dir}"><span class="g"><b class="big">${escapeHtml(autonym)}</b><span class="s">${escapeHtml(say['home.title'] ?? '')}</span></span></a></li>`;
  });
  const english = uiStrings(content, 'en', ['shell', 'home']);
  const head = [
    previewTags(content, site, '/', english['app.name'] ?? '', english['home.description'] ?? ''),
    ...site.languages.map(
      ({ tag }) => `<link rel="alternate" hreflang="${tag}" href="${site.url}${pagePath(tag, 'home')}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${site.url}/">`,
    '<link rel="manifest" href="/manifest-en.webmanifest">',
    `<script type="module" src="${script}"></script>`,
  ];
  return page(guideName(content), guideName(content), css, head, languageList(rows));
}

/** `/404.html`: "not here" in every language, each leading to its home page. */
export function missingPage(content: Content, site: SiteEntry, css: string): string {
  const rows = site.languages.map(({ tag, dir }) => {
    const say = uiStrings(content, tag, ['missing', 'shell']);
    return `<li><a href="${pagePath(tag, 'home')}" hreflang="${tag}" lang="${tag}" dir="${dir}"><span class="g"><b class="big">${escapeHtml(say['missing.title'] ?? '')}</b><span class="s">${escapeHtml(say['nav.home'] ?? '')}</span></span></a></li>`;
  });
  const head = ['<meta name="robots" content="noindex">', '<link rel="manifest" href="/manifest-en.webmanifest">'];
  const name = guideName(content);
  return page(`404 · ${name}`, name, css, head, languageList(rows));
}

/** One flyer as a PDF. */
export interface PrintedFlyer {
  tag: string;
  id: string;
  bytes: number;
}

/**
 * `/flyers/`: every printed flyer with its size, by languages, each in its own words, with what they are: of how many pages,
 * of which day. Its links are relative, so that the folder can also be opened where it was printed.
 */
export function flyersPage(content: Content, site: SiteEntry, css: string, printed: PrintedFlyer[]): string {
  const ltr = (text: string) => `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;
  const sections = site.languages.map(({ tag, dir, autonym }) => {
    const own = printed.filter((each) => each.tag === tag);
    if (!own.length) return '';
    const strings = uiStrings(content, tag, ['shell', 'flyer']);
    const say = (key: string) => escapeHtml(strings[key] ?? '');
    const rows = own.map(({ id, bytes }) => {
      const title = resolveTitle(content, tag, id, revise);
      const words =
        typeof title === 'string'
          ? escapeHtml(title)
          : `<span lang="en" dir="ltr">${escapeHtml(wordsOf(title))}</span>`;
      return `<li><a href="${flyerFile(tag, id)}" download><b class="g">${words}</b><span class="s">${ltr(formatBytes(bytes))}</span></a></li>`;
    });
    const languages = tag === SOURCE_TAG ? autonym : `${autonym} + ${content.english.autonym}`;
    return `<section lang="${tag}" dir="${dir}"><h2>${escapeHtml(languages)}</h2>
<p>${say('flyer.kind.flyer')} · ${say('flyer.paper.letter')} · ${ltr('PDF')}</p>
<p class="s">${say('print.text')} ${ltr(site.release.date)} · ${ltr(site.release.version)} · ${say('print.advice')}</p>
<ul class="list">${rows.join('')}</ul></section>`;
  });
  const title = uiStrings(content, SOURCE_TAG, ['flyer'])['flyer.pageTitle'] ?? '';
  const name = guideName(content);
  return page(`${title} · ${name}`, name, css, [], sections.filter(Boolean).join('\n'));
}

function guideName(content: Content): string {
  return uiStrings(content, SOURCE_TAG, ['shell'])['app.name'] ?? '';
}

function languageList(rows: string[]): string {
  return `<nav aria-label="Languages"><ul class="list">${rows.join('')}</ul></nav>`;
}

function page(title: string, name: string, css: string, head: string[], main: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${head.filter(Boolean).join('\n')}
<link rel="icon" href="/icons/mark.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch.png">
<style>${css}</style>
</head>
<body>
<main class="chooser">
<h1 class="row"><svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="9" fill="#ffc61a"/><path d="M12 41V8h24v33z" fill="#0f1317"/><path d="M17 25l5 5 9-11" fill="none" stroke="#ffc61a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg><span>${escapeHtml(name)}</span></h1>
${main}
</main>
</body>
</html>
`;
}
