import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { forgetAsked } from './askedBefore.ts';
import { Search } from './Search.tsx';
import { useGuide } from './useGuide.ts';

/** Finds words in the guide, on this phone alone; before scripts run, every topic. */
export function SearchPage({ tiles, search }: { tiles: TileView[]; search: SearchView | undefined }) {
  const { t, tag } = useLanguage();
  const guide = useGuide(tag, tiles, search);
  // On the way between pages everything is there at once.
  const [alive, setAlive] = useState(usePorts() !== null);
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    setAlive(true);
    // A browser may keep the page it left, to come back to: then it begins anew, without what was typed.
    const forget = () => {
      forgetAsked();
      flushSync(() => setBegun((times) => times + 1));
    };
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
  }, []);
  return (
    <>
      <h1 tabIndex={-1}>{t('search.title')}</h1>
      <Search key={begun} alive={alive} guide={guide} tiles={tiles} />
    </>
  );
}
