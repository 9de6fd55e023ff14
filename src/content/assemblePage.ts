import { escapeHtml } from './escapeHtml.ts';
import { languageLinks } from './languageLinks.ts';
import { pagePath } from './pagePath.ts';
import type { LanguageEntry, PageEntry, SiteEntry } from './site.ts';

/** Where the shell is cut; it holds this mark three times: html attributes, head, body. */
export const SLOT = '<!--slot-->';

/**
 * Makes one complete page by joining its four parts. The build writes files with it and the worker answers with it,
 * so the bytes agree by construction. Throws when the shell is not cut in four.
 */
export function assemblePage(shell: string, site: SiteEntry, language: LanguageEntry, page: PageEntry): string {
  const [doctype, head, body, end, ...rest] = shell.split(SLOT);
  if (doctype === undefined || head === undefined || body === undefined || end === undefined || rest.length) {
    throw new Error('The shell must hold the slot mark exactly three times');
  }
  return [
    doctype,
    `<html lang="${language.tag}" dir="${language.dir}">`,
    head,
    headTags(site, language, page),
    body,
    `<a class="skip" href="#main">${escapeHtml(language.strings['nav.skip'] ?? '')}</a>\n<div id="root">${page.body}</div>\n`,
    `${languageLinks(site, language, page.id)}\n`,
    dataBlock('site-data', site),
    dataBlock('language-data', language),
    dataBlock('page-data', { id: page.id, kind: page.kind, title: page.title, ...page.data }),
    end,
  ].join('');
}

function headTags(site: SiteEntry, language: LanguageEntry, page: PageEntry): string {
  const { tag } = language;
  const path = pagePath(tag, page.id);
  const meta = (name: string, content: string) => `<meta property="${name}" content="${escapeHtml(content)}">`;
  const named = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const alternates = site.languages.map(
    (other) => `<link rel="alternate" hreflang="${other.tag}" href="${site.url}${pagePath(other.tag, page.id)}">`,
  );
  const own = site.languages.find((other) => other.tag === tag);
  return [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    page.kind === 'missing' ? '<meta name="robots" content="noindex">' : '',
    site.url ? `<link rel="canonical" href="${site.url}${path}">${meta('og:url', site.url + path)}` : '',
    ...(page.kind === 'missing'
      ? []
      : [...alternates, `<link rel="alternate" hreflang="x-default" href="${site.url}/">`]),
    meta('og:type', 'website'),
    meta('og:site_name', language.strings['app.name'] ?? ''),
    meta('og:title', page.title),
    meta('og:description', page.description),
    meta('og:locale', own?.ogLocale ?? ''),
    meta('og:image', site.url + site.image),
    meta('og:image:alt', language.strings['app.imageAlt'] ?? ''),
    '<meta name="twitter:card" content="summary_large_image">',
    named('twitter:title', page.title),
    named('twitter:description', page.description),
    named('twitter:image', site.url + site.image),
    `<link rel="manifest" href="/manifest-${tag}.webmanifest">`,
    `<meta name="apple-mobile-web-app-title" content="${escapeHtml(language.strings['app.short'] ?? '')}">`,
    ...site.scripts.kinds[page.kind].map((chunk) => `<link rel="modulepreload" href="${chunk}">`),
    `<script type="module" src="${site.scripts.main}"></script>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A data block that scripts read; `<` is escaped so that no text can end it. */
function dataBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`;
}
