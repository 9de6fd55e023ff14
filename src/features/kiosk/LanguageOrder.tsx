import { useLanguage } from '../../i18n/LanguageContext.ts';

interface LanguageOrderProps {
  languages: { tag: string; dir: 'ltr' | 'rtl'; autonym: string }[];
  /** Tags of the offered ones, in their order. */
  offered: string[];
  offer: (tags: string[]) => void;
}

/** Which languages the first screen offers, in which order: those offered stand first, each can be moved up. */
export function LanguageOrder({ languages, offered, offer }: LanguageOrderProps) {
  const { t } = useLanguage();
  const place = (tag: string) => (offered.includes(tag) ? offered.indexOf(tag) : offered.length);
  const sorted = languages.toSorted((a, b) => place(a.tag) - place(b.tag));
  const toggle = (tag: string) =>
    offer(offered.includes(tag) ? offered.filter((each) => each !== tag) : [...offered, tag]);
  const raise = (tag: string) => {
    const at = offered.indexOf(tag);
    offer([...offered.slice(0, at - 1), tag, offered[at - 1] ?? '', ...offered.slice(at + 1)].filter(Boolean));
  };
  return (
    <fieldset className="stack">
      <legend>{t('kiosk.languages')}</legend>
      <ol className="stack">
        {sorted.map(({ tag, dir, autonym }) => (
          <li key={tag} className="row picks">
            <label>
              <input type="checkbox" checked={offered.includes(tag)} onChange={() => toggle(tag)} />
              <span lang={tag} dir={dir}>
                {autonym}
              </span>
            </label>
            {offered.indexOf(tag) > 0 && (
              <button type="button" className="btn sm" onClick={() => raise(tag)}>
                {t('kiosk.up')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
