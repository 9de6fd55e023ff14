import { escapeHtml } from './escapeHtml.ts';
import { languageLinks } from './languageLinks.ts';
import { listsSources, pagePath, previewPath } from './pagePath.ts';
import { hasSecondSheet, type LanguageEntry, type PageEntry, type SiteEntry, type SiteView } from './site.ts';

/** Where the shell is cut; it holds this mark four times: html attributes, head, body, and before the second sheet. */
export const SLOT = '<!--slot-->';

/**
 * Makes one complete page by joining its four parts. The build writes files with it and the worker answers with it,
 * so the bytes agree by construction. Throws when the shell is not cut in five.
 */
export function assemblePage(shell: string, site: SiteEntry, language: LanguageEntry, page: PageEntry): string {
  const [doctype, head, body, end, secondSheet, ...rest] = shell.split(SLOT);
  if (
    doctype === undefined ||
    head === undefined ||
    body === undefined ||
    end === undefined ||
    secondSheet === undefined ||
    rest.length
  ) {
    throw new Error('The shell must hold the slot mark exactly four times');
  }
  return [
    doctype,
    `<html lang="${language.tag}" dir="${language.dir}">`,
    head,
    headTags(site, language, page),
    hasSecondSheet(page.kind) ? secondSheet : '',
    body,
    `<a class="skip" href="#main" data-say="nav.skip">${escapeHtml(language.strings['nav.skip'] ?? '')}</a>\n<div id="root">${page.body}</div>\n`,
    // Close behind the markup that holds the same words: gzip looks back 32 KB.
    dataBlock('page-data', { id: page.id, kind: page.kind, title: page.title, ...page.data }),
    `${languageLinks(site, language, page.id)}\n`,
    printFoot(site, language, page.id),
    dataBlock('site-data', viewOf(site)),
    dataBlock('language-data', language),
    end,
  ].join('');
}

function headTags(site: SiteEntry, language: LanguageEntry, page: PageEntry): string {
  const { tag } = language;
  const path = pagePath(tag, page.id);
  const meta = (name: string, content: string) => `<meta property="${name}" content="${escapeHtml(content)}">`;
  const everywhere = page.kind !== 'missing' && !listsSources(page.id);
  const alternates = site.languages.map(
    (other) => `<link rel="alternate" hreflang="${other.tag}" href="${site.url}${pagePath(other.tag, page.id)}">`,
  );
  const picture = site.previews[tag]?.[page.id];
  const own = site.languages.find((other) => other.tag === tag);
  return [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    page.kind === 'missing' ? '<meta name="robots" content="noindex">' : '',
    site.url ? `<link rel="canonical" href="${site.url}${path}">${meta('og:url', site.url + path)}` : '',
    ...(everywhere ? [...alternates, `<link rel="alternate" hreflang="x-default" href="${site.url}/">`] : []),
    meta('og:type', 'website'),
    meta('og:site_name', language.strings['app.name'] ?? ''),
    meta('og:title', page.title),
    meta('og:description', page.description),
    meta('og:locale', own?.ogLocale ?? ''),
    meta('og:image', site.url + (picture ? previewPath(tag, page.id, picture) : site.image)),
    // Told its size, a chat shows the picture with the first message already.
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', picture ? page.title : (language.strings['app.imageAlt'] ?? '')),
    // The rest of its preview is taken from the tags above.
    '<meta name="twitter:card" content="summary_large_image">',
    `<link rel="manifest" href="/manifest-${tag}.webmanifest">`,
    `<meta name="apple-mobile-web-app-title" content="${escapeHtml(language.strings['app.short'] ?? '')}">`,
    `<script type="module" src="${site.script}"></script>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function viewOf({ url, mail, release, languages }: SiteEntry): SiteView {
  return { url, mail, release, languages: languages.map(({ tag, autonym, dir }) => ({ tag, autonym, dir })) };
}

/** What a printed page says of itself: which text, of which day, and where to get a newer one. Hidden on screens. */
export function printFoot(site: SiteEntry, language: LanguageEntry, pageId: string): string {
  const say = (key: string) => `<span data-say="${key}">${escapeHtml(language.strings[key] ?? '')}</span>`;
  const ltr = (text: string) => `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;
  const { date, version } = site.release;
  const lines = [
    `${say('app.name')} · ${say('print.advice')}`,
    `${say('print.text')} ${ltr(date)} · ${ltr(version)}`,
    site.url ? ltr(site.url + pagePath(language.tag, pageId)) : say('print.noAddress'),
  ];
  return `<footer id="print"><div id="print-qr"></div><div>${lines.map((line) => `<p>${line}</p>`).join('')}</div></footer>\n`;
}

/** A data block that scripts read; `<` is escaped so that no text can end it. */
function dataBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`;
}
