import { chooseLanguage } from './i18n/chooseLanguage.ts';
import { readLook, showLook } from './platform/look.ts';
import { recall } from './platform/storage.ts';

/** On the page of languages: shows the look the reader chose, and marks the language this reader probably wants. It suggests and never forces. */
showLook(readLook());
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
const kept = recall('language');
const wanted = chooseLanguage(
  kept ? [kept, ...navigator.languages] : navigator.languages,
  links.map((a) => a.hreflang),
);
links
  .find((link) => link.hreflang === wanted)
  ?.closest('li')
  ?.classList.add('suggested');
