import { useLanguage } from '../../i18n/LanguageContext.ts';
import type { Code } from './codesOf.ts';

interface CodeChoiceProps {
  codes: Code[];
  chosen: Code;
  choose: (key: string) => void;
}

/** Where several were picked: whose code, picture, flyer and file are shown, one at a time. */
export function CodeChoice({ codes, chosen, choose }: CodeChoiceProps) {
  const { t } = useLanguage();
  return (
    <fieldset>
      <legend className="h h3">{t('share.one')}</legend>
      <div className="picks">
        {codes.map(({ key, tag, dir, autonym, title }) => (
          <label key={key}>
            <input type="radio" name="code" checked={key === chosen.key} onChange={() => choose(key)} />
            <span lang={tag} dir={dir}>
              {autonym} · {title}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
