import { useMemo } from 'react';
import { LanguageContext } from '../i18n/LanguageContext.ts';
import { translate } from '../i18n/translate.ts';
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
  const place = useMemo(() => {
    const { tag, dir, strings, plural } = language;
    return { tag, dir, t: translate(tag, { ...strings, ...page.strings }, plural) };
  }, [language, page]);
  return (
    <LanguageContext value={place}>
      {/* A page drawn anew, not patched: a browser's translation takes away the text nodes React would write to. */}
      <Shell key={`${language.tag}/${page.id}`} view={view}>
        {draw(view)}
      </Shell>
      <p className="announce" role="status">
        {announced}
      </p>
    </LanguageContext>
  );
}
