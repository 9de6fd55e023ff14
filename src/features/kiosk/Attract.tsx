import { useEffect, useState } from 'react';
import { formatDate } from '../../content/formatDate.ts';
import { type PageLanguage, useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import type { KioskConfig } from './config.ts';
import { HeldMark } from './HeldMark.tsx';

/** The poster speaks each language for so long. */
const POSTER_MS = 6000;
const FAMILY = [
  'M20 12a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM40 17a5 5 0 1 1-10 0a5 5 0 1 1 10 0z',
  'M4 43V33a10 10 0 0 1 20 0v10M28 43v-8a7 7 0 0 1 15 0v8',
];
const HAND = ['M18 44l-9-13a4 4 0 0 1 6-4l3 3V9a4 4 0 0 1 8 0v14l11 3a5 5 0 0 1 4 6l-2 12z'];

interface AttractProps {
  config: KioskConfig;
  /** Each offered language, with the words of the kiosk in it. */
  languages: (PageLanguage & { autonym: string })[];
  /** Day of the text, where it is old. */
  old: string | null;
  choose: (tag: string) => void;
  onHold: () => void;
}

/** The first screen: every offered language at once, in its own name. No question is asked of anybody. */
export function Attract({ config, languages, old, choose, onHold }: AttractProps) {
  const { t } = useLanguage();
  const poster = usePoster(languages.length);
  const said = languages[poster] ?? languages[0];
  return (
    <main className="k-attract">
      <section className="k-poster">
        <Pictogram strokes={FAMILY} />
        {/* By cutting; not read out, because the list beside it says the same in every language. */}
        <p className="k-rights" aria-hidden="true" lang={said?.tag} dir={said?.dir}>
          {said?.t('kiosk.poster')}
        </p>
        <p className="k-touch">
          <Pictogram strokes={HAND} />
          {t('kiosk.touch')}
        </p>
        <p className="row">
          <Icon name="know" />
          <span className="g">{t(config.count ? 'kiosk.counts' : 'kiosk.nothingKept')}</span>
        </p>
      </section>
      <section className="k-choice">
        <header className="row">
          <HeldMark onHold={onHold} />
          <h1 className="g">
            <bdi>{config.place}</bdi>
          </h1>
          {old && (
            <p className="k-old row">
              <Icon name="update" />
              {t('kiosk.old', { date: formatDate(old, t) })}
            </p>
          )}
        </header>
        <ul className="k-languages" data-count={languages.length > 6 ? 'many' : 'few'}>
          {languages.map(({ tag, dir, autonym, t: say }) => (
            <li key={tag}>
              <button type="button" lang={tag} dir={dir} onClick={() => choose(tag)}>
                <b>{autonym}</b>
                <span>{say('kiosk.know')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** Which language the poster speaks now; always the first for those who want nothing to move. */
function usePoster(count: number): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (count < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % count), POSTER_MS);
    return () => clearInterval(timer);
  }, [count]);
  return at;
}
