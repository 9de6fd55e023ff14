import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';

interface SearchFieldProps {
  text: string;
  onText: (text: string) => void;
  onEnter: () => void;
}

/** Where the words are typed. There is no form: nothing can be sent, and the browser keeps nothing of it. */
export function SearchField({ text, onText, onEnter }: SearchFieldProps) {
  const { t, tag } = useLanguage();
  const enter = (event: KeyboardEvent) => {
    // While letters are being composed, Enter chooses among them.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
  };
  return (
    <>
      <label className="h h3" htmlFor="search">
        {t('search.label')}
      </label>
      <input
        id="search"
        className="ask"
        type="search"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        translate="no"
        maxLength={100}
        aria-describedby={text ? undefined : 'search-hint'}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={enter}
      />
      {!text && (
        // Read before the first letter; after it the room belongs to what is found.
        <p className="s" id="search-hint">
          {tag !== 'en' && `${t('search.english')} `}
          {t('search.hint')}
        </p>
      )}
    </>
  );
}
