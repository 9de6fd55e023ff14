import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../content/formatDate.ts';

export interface PageLanguage {
  tag: string;
  dir: 'ltr' | 'rtl';
}

export const LanguageContext = createContext<PageLanguage>({ tag: 'en', dir: 'ltr' });

/** The page's language and the function that says its interface strings. */
export function useLanguage(): PageLanguage & { t: Translate } {
  const { t } = useTranslation();
  return { ...useContext(LanguageContext), t: t as Translate };
}
