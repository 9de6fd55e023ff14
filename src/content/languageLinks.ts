import { escapeHtml } from './escapeHtml.ts';
import { counterpartPath } from './pagePath.ts';
import type { LanguageEntry, SiteEntry } from './site.ts';

/**
 * The list of languages at the foot of every page. It stands outside the page entry and outside React, so that a
 * new language does not change the saved pages of the others, and switching works without scripts.
 */
export function languageLinks(site: SiteEntry, language: LanguageEntry, pageId: string): string {
  const heading = escapeHtml(language.strings['language.all'] ?? '');
  const rows = site.languages.map(({ tag, dir, autonym, english }) => {
    const current = tag === language.tag ? ' aria-current="true"' : '';
    const name = `<b lang="${tag}" dir="${dir}">${escapeHtml(autonym)}</b>`;
    const also = tag === 'en' ? '' : `<span class="s" lang="en" dir="ltr">${escapeHtml(english)}</span>`;
    return `<li><a href="${counterpartPath(tag, pageId)}" hreflang="${tag}"${current}>${name}${also}</a></li>`;
  });
  return `<nav id="languages" aria-labelledby="languages-h"><h2 id="languages-h" data-say="language.all">${heading}</h2><ul class="list">${rows.join('')}</ul></nav>`;
}
