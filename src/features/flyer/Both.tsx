import type { ReactNode } from 'react';
import type { Words } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { LanguageContext, type PageLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

/** Words of one language inside those of another: marked as such, and drawn in its direction. */
export function In({ place, className, children }: { place: PageLanguage; className?: string; children: ReactNode }) {
  return (
    <LanguageContext value={place}>
      <span className={className} lang={place.tag} dir={place.dir}>
        {children}
      </span>
    </LanguageContext>
  );
}

interface BothProps {
  places: Places;
  first: Words;
  second?: Words | undefined;
}

/** The languages of a sheet. */
export interface Places {
  first: PageLanguage;
  second: PageLanguage | null;
}

/** The same words in both languages of a sheet, the first in bold; once where they are the same. */
export function Both({ places, first, second }: BothProps) {
  return (
    <>
      <In place={places.first} className="one">
        <SaidWords words={first} />
      </In>
      {places.second && second !== undefined && wordsOf(second) !== wordsOf(first) && (
        <In place={places.second} className="two">
          <SaidWords words={second} />
        </In>
      )}
    </>
  );
}
