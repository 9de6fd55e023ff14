import type { Words } from '../content/site.ts';
import { TextRun } from '../ui/TextRun.tsx';
import { useLanguage } from './LanguageContext.ts';

/** Words in the page's language, or the English that stands in for them, marked as English. */
export function SaidWords({ words }: { words: Words }) {
  const { dir, tag } = useLanguage();
  if (typeof words === 'string') return <TextRun text={words} dir={dir} translated={tag !== 'en'} />;
  return (
    <span lang="en" dir="ltr">
      {words.en}
    </span>
  );
}
