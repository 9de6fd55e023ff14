import { SLOT } from '../content/assemblePage.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { isControl } from '../content/fitMarkup.ts';
import { mainOf } from '../content/mainOf.ts';
import { pagePath } from '../content/pagePath.ts';
import type { Markup } from '../content/parseMarkup.ts';
import type { LanguageEntry, PageEntry, SiteEntry } from '../content/site.ts';
import { writeMarkup } from '../content/writeMarkup.ts';

/**
 * A topic for a frame on another site: its whole text with sources, dates and notices, and the way to the guide. It holds
 * no script, no bars and nothing that saves or leaves; what leads on opens beside the site it is framed in.
 */
export function embedPage(shell: string, site: SiteEntry, language: LanguageEntry, page: PageEntry): string {
  const [doctype = '', head = '', body = ''] = shell.split(SLOT);
  const { tag, dir, strings } = language;
  const say = (key: string) => escapeHtml(strings[key] ?? '');
  const ltr = (text: string) => `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;
  const path = pagePath(tag, page.id);
  const { date, version } = site.release;
  return [
    doctype,
    `<html lang="${tag}" dir="${dir}">`,
    head,
    `<title>${escapeHtml(page.title)}</title>\n`,
    // Found by search engines at its own address alone.
    '<meta name="robots" content="noindex">\n',
    site.url ? `<link rel="canonical" href="${site.url}${path}">\n` : '',
    body,
    `<div id="root"><main data-embed="${page.id}">${writeMarkup(besides(mainOf(page)))}`,
    `<p class="s">${say('print.text')} ${ltr(date)} · ${ltr(version)}</p>`,
    `<p><a class="btn" href="${path}" target="_blank" rel="noopener">${say('app.name')}</a></p></main></div>\n`,
    '</body>\n</html>\n',
  ].join('');
}

/** The same markup, without controls, its links opening beside the site that holds the frame. */
function besides(markup: Markup): Markup {
  return markup.flatMap((node): Markup => {
    if (typeof node === 'string') return [node];
    if (isControl(node)) return [];
    const { name, attributes } = node;
    const opens = name === 'a' && !/^(#|tel:)/.test(attributes.href ?? '');
    const beside = opens ? { rel: 'noopener', ...attributes, target: '_blank' } : attributes;
    return [{ name, attributes: beside, children: besides(node.children) }];
  });
}
