import { formatBytes } from '../../content/formatBytes.ts';
import type { SiteEntry } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import type { SaverSnapshot } from '../../platform/saver.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

interface LanguageListProps {
  /** Null while nothing is known: the rows only keep their place then. */
  snapshot: SaverSnapshot | null;
  languages: SiteEntry['languages'];
}

/** Every language, and whether this phone holds it. */
export function LanguageList({ snapshot, languages }: LanguageListProps) {
  const { t, dir } = useLanguage();
  return (
    <ul className="list">
      {languages.map((language) => {
        const held = snapshot?.languages[language.tag];
        const found = held?.state ?? 'unknown';
        return (
          <li key={language.tag} {...(snapshot && { 'data-language': language.tag, 'data-state': found })}>
            <b className="g">
              <bdi lang={language.tag} dir={language.dir}>
                {language.autonym}
              </bdi>
            </b>
            <span className={found === 'saved' ? 'row ok' : 'row'}>
              <Icon name={found === 'saved' ? 'saved' : 'get'} />
              <TextRun text={t(`state.${found}`, { size: formatBytes(held?.bytes ?? 0) })} dir={dir} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
