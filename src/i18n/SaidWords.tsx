import { useContext } from 'react';
import type { Words } from '../content/site.ts';
import { TextRun } from '../ui/TextRun.tsx';
import { EnglishContext } from './EnglishContext.ts';
import { useLanguage } from './LanguageContext.ts';

/**
 * Words in the page's language, with their English beneath where the reader asked for it; or the English that stands in for
 * them; or an organization's words in a language of their own.
 */
export function SaidWords({ words }: { words: Words }) {
  const { dir, tag } = useLanguage();
  const english = useContext(EnglishContext).words?.get(words as string);
  if (typeof words === 'string') {
    const run = <TextRun text={words} dir={dir} translated={tag !== 'en'} />;
    if (!english) return run;
    return (
      <>
        {run}
        <span className="en" lang="en" dir="ltr">
          {english}
        </span>
      </>
    );
  }
  if ('lang' in words)
    return (
      <span lang={words.lang} dir="auto">
        {words.text}
      </span>
    );
  return (
    <span lang="en" dir="ltr">
      {words.en}
    </span>
  );
}
