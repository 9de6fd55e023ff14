import { useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n/createI18n.ts';
import { LanguageContext } from '../i18n/LanguageContext.ts';
import type { DrawPage } from './routes.tsx';
import { Shell } from './Shell.tsx';
import type { View } from './view.ts';

interface PageProps {
  view: View;
  draw: DrawPage;
  /** Title to be read out after a change of page. */
  announced?: string;
}

/** One page of one language; drawn alike at build time and in the browser. */
export function Page({ view, draw, announced = '' }: PageProps) {
  const { language, page } = view;
  const i18n = useMemo(
    () => createI18n(language.tag, { ...language.strings, ...page.strings }, language.plural),
    [language, page],
  );
  const place = useMemo(() => ({ tag: language.tag, dir: language.dir }), [language]);
  return (
    <I18nextProvider i18n={i18n}>
      <LanguageContext value={place}>
        {/* A page drawn anew, not patched: a browser's translation takes away the text nodes React would write to. */}
        <Shell key={`${language.tag}/${page.id}`} view={view}>
          {draw(view)}
        </Shell>
        <p className="announce" role="status">
          {announced}
        </p>
      </LanguageContext>
    </I18nextProvider>
  );
}
