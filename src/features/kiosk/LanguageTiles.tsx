import type { PageLanguage } from '../../i18n/LanguageContext.ts';

interface LanguageTilesProps {
  languages: (PageLanguage & { autonym: string })[];
  choose: (tag: string) => void;
}

/** The offered languages, each in its own name: the same page in another one. */
export function LanguageTiles({ languages, choose }: LanguageTilesProps) {
  return (
    <ul className="k-languages">
      {languages.map(({ tag, dir, autonym }) => (
        <li key={tag}>
          <button type="button" lang={tag} dir={dir} onClick={() => choose(tag)}>
            <b>{autonym}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
