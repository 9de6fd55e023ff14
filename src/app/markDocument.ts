import { counterpartPath, pagePath } from '../content/pagePath.ts';
import type { View } from './view.ts';

/**
 * Makes what stands outside React true of the page that follows another: language, direction, title, manifest, language
 * links. What is true already is left alone: a language set anew, even to itself, has the browser style the whole page again.
 */
export function markDocument({ site, language, page }: View, beforePicker: string): void {
  const { tag } = language;
  if (document.documentElement.lang !== tag) markLanguage(language);
  document.title = page.title;
  const address = document.querySelector('#print p:last-child bdi');
  if (address) address.textContent = site.url + pagePath(tag, page.id);
  document.getElementById('print-qr')?.replaceChildren();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#languages a')) {
    const path =
      page.id === 'languages' ? pagePath(link.hreflang, beforePicker) : counterpartPath(link.hreflang, page.id);
    link.setAttribute('href', path);
    if (link.hreflang === tag) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function markLanguage({ tag, dir, strings }: View['language']): void {
  Object.assign(document.documentElement, { lang: tag, dir });
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest-${tag}.webmanifest`);
  for (const said of document.querySelectorAll<HTMLElement>('[data-say]')) {
    said.textContent = strings[said.dataset.say ?? ''] ?? '';
  }
}
