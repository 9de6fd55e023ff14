import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';

interface KioskBarProps {
  /** Page shown now. */
  id: string;
  back: (() => void) | null;
  open: (id: string) => void;
  bigger: () => void;
  languages: () => void;
  take: () => void;
  done: () => void;
}

const LETTERS = ['M4 40L15 9l11 31M8 29h14M27 40l8-20 8 20M30 33h10'];

/** The ways through a session, in the lower half where a seated person reaches them; the way to end it is always there. */
export function KioskBar({ id, back, open, bigger, languages, take, done }: KioskBarProps) {
  const { t } = useLanguage();
  const button = (picture: ReactNode, words: string, act: () => void, look = '', current = false) => (
    <button type="button" className={look} aria-current={current ? 'page' : undefined} onClick={act}>
      {picture}
      <span>{words}</span>
    </button>
  );
  const place = (to: string, picture: ReactNode, words: string) =>
    button(picture, words, () => open(to), to === 'now' ? 'k-now' : '', id === to);
  return (
    <nav className="k-bar" aria-label={t('nav.main')}>
      {back && button(<Icon name="back" />, t('kiosk.back'), back)}
      {place('home', <Icon name="home" />, t('nav.home'))}
      {place('now', <Icon name="now" />, t('nav.now'))}
      {place('card', <Icon name="card" />, t('nav.card'))}
      {place('call', <Icon name="phone" />, t('nav.call'))}
      {place('search', <Icon name="search" />, t('kiosk.search'))}
      {button(<Icon name="globe" />, t('language.autonym'), languages)}
      {button(<Pictogram strokes={LETTERS} />, t('kiosk.bigger'), bigger)}
      {button(<Icon name="mobile" />, t('kiosk.take'), take, 'k-narrow')}
      {button(<Icon name="exit" />, t('kiosk.done'), done, 'k-done')}
    </nav>
  );
}
