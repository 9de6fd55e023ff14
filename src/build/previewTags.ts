import type { Content } from '../content/content.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import type { SiteEntry } from '../content/site.ts';
import { uiStrings } from './makePages.ts';

/** What a link preview of a page that stands once, in English, is made of: description, address, title, neutral picture. */
export function previewTags(
  content: Content,
  site: SiteEntry,
  path: string,
  title: string,
  description: string,
): string {
  const english = uiStrings(content, 'en', ['shell']);
  const meta = (property: string, text: string) => `<meta property="${property}" content="${escapeHtml(text)}">`;
  return [
    `<meta name="description" content="${escapeHtml(description)}">`,
    site.url ? `<link rel="canonical" href="${site.url}${path}">${meta('og:url', site.url + path)}` : '',
    meta('og:type', 'website'),
    meta('og:site_name', english['app.name'] ?? ''),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:locale', content.english.ogLocale),
    meta('og:image', site.url + site.image),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', english['app.imageAlt'] ?? ''),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
    .filter(Boolean)
    .join('\n');
}
