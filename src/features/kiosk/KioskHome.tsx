import { GROUP_ORDER, type TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import type { KioskConfig } from './config.ts';
import { HelpLine } from './HelpLine.tsx';

interface KioskHomeProps {
  tiles: TileView[];
  help: KioskConfig['help'];
  /** Begins to fetch a page as the finger comes down. */
  warm: (id: string) => void;
  open: (id: string) => void;
}

/** Every situation as a picture with words: one touch from the language, one to the advice. */
export function KioskHome({ tiles, help, warm, open }: KioskHomeProps) {
  const { t } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      {GROUP_ORDER.map((group) => {
        const members = tiles.filter((tile) => tile.group === group);
        if (!members.length) return null;
        return (
          <nav key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`home.group.${group}`)}</h2>
            <ul className="tiles">
              {members.map(({ id, icon, title }) => (
                <li key={id}>
                  <button type="button" className="tile" onPointerDown={() => warm(id)} onClick={() => open(id)}>
                    <Pictogram strokes={icon} />
                    <span className="g">
                      <SaidWords words={title} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        );
      })}
      <HelpLine help={help} />
    </>
  );
}
