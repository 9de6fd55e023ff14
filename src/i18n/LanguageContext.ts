import { createContext, useContext } from 'react';
import type { Translate } from '../content/formatDate.ts';

export interface PageLanguage {
  tag: string;
  dir: 'ltr' | 'rtl';
  /** Says the page's interface strings. */
  t: Translate;
}

export const LanguageContext = createContext<PageLanguage>({ tag: 'en', dir: 'ltr', t: (key) => key });

/** The page's language and the function that says its interface strings; it never changes while a page is shown. */
export function useLanguage(): PageLanguage {
  return useContext(LanguageContext);
}
