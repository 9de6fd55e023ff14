import { useContext } from 'react';
import type { Words } from '../content/site.ts';
import { TextRun } from '../ui/TextRun.tsx';
import { LanguageContext } from './LanguageContext.ts';

/** Words in the page's language, or the English that stands in for them, marked as English. */
export function SaidWords({ words }: { words: Words }) {
  // Not useLanguage: a page holds a hundred of these, and the translator each of them would make is slow.
  const { dir, tag } = useContext(LanguageContext);
  if (typeof words === 'string') return <TextRun text={words} dir={dir} translated={tag !== 'en'} />;
  return (
    <span lang="en" dir="ltr">
      {words.en}
    </span>
  );
}
