import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';

interface LanguageChipsProps {
  languages: SiteView['languages'];
  chosen: string[];
  choose: (tags: string[]) => void;
}

/** The languages those people read who get it, each in its own name; several may be chosen, in the guide's order. */
export function LanguageChips({ languages, chosen, choose }: LanguageChipsProps) {
  const { t } = useLanguage();
  const toggle = (tag: string, on: boolean) =>
    choose(languages.map((each) => each.tag).filter((each) => (each === tag ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend className="h h3">{t('share.they')}</legend>
      <div className="picks">
        {languages.map(({ tag, autonym, dir }) => (
          <label key={tag}>
            <input
              type="checkbox"
              checked={chosen.includes(tag)}
              onChange={(event) => toggle(tag, event.target.checked)}
            />
            <span lang={tag} dir={dir}>
              {autonym}
            </span>
          </label>
        ))}
      </div>
      {chosen.length === 0 && <p className="s">{t('share.noLanguage')}</p>}
    </fieldset>
  );
}
