import i18next, { type i18n } from 'i18next';
import type { Translate } from '../content/formatDate.ts';

/**
 * A translator over the given strings, ready at once: one per render, no detector, no loading, no fallback, so that
 * the server and the browser say the same words. A pinned plural category replaces the platform's rule where it has none.
 */
export function createI18n(tag: string, strings: Record<string, string>, plural?: 'other'): i18n {
  const instance = i18next.createInstance({
    lng: tag,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [tag]: { translation: strings } },
  });
  void instance.init();
  if (plural) instance.services.pluralResolver.getSuffix = () => `_${plural}`;
  return instance;
}

/** The function that says the given strings in a language. */
export function translate(tag: string, strings: Record<string, string>, plural?: 'other'): Translate {
  const instance = createI18n(tag, strings, plural);
  return (key, values) => instance.t(key, values ?? {});
}
