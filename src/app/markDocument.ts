import { counterpartPath, pagePath } from '../content/pagePath.ts';
import type { View } from './view.ts';

/** Makes what stands outside React true of the page shown: language, direction, title, manifest, language links. */
export function markDocument({ language, page }: View, beforePicker: string): void {
  const { tag, dir } = language;
  Object.assign(document.documentElement, { lang: tag, dir });
  document.title = page.title;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest-${tag}.webmanifest`);
  const list = document.getElementById('languages');
  const heading = list?.querySelector('h2');
  if (heading) heading.textContent = language.strings['language.all'] ?? '';
  const skip = document.querySelector('.skip');
  if (skip) skip.textContent = language.strings['nav.skip'] ?? '';
  for (const link of list?.querySelectorAll('a') ?? []) {
    const path =
      page.id === 'languages' ? pagePath(link.hreflang, beforePicker) : counterpartPath(link.hreflang, page.id);
    link.setAttribute('href', path);
    if (link.hreflang === tag) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
