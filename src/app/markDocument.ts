import { counterpartPath, pagePath } from '../content/pagePath.ts';
import type { View } from './view.ts';

/** Makes what stands outside React true of the page shown: language, direction, title, manifest, language links. */
export function markDocument({ site, language, page }: View, beforePicker: string): void {
  const { tag, dir } = language;
  Object.assign(document.documentElement, { lang: tag, dir });
  document.title = page.title;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest-${tag}.webmanifest`);
  const list = document.getElementById('languages');
  for (const said of document.querySelectorAll<HTMLElement>('[data-say]')) {
    said.textContent = language.strings[said.dataset.say ?? ''] ?? '';
  }
  const address = document.querySelector('#print p:last-child bdi');
  if (address) address.textContent = site.url + pagePath(tag, page.id);
  document.getElementById('print-qr')?.replaceChildren();
  for (const link of list?.querySelectorAll('a') ?? []) {
    const path =
      page.id === 'languages' ? pagePath(link.hreflang, beforePicker) : counterpartPath(link.hreflang, page.id);
    link.setAttribute('href', path);
    if (link.hreflang === tag) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
