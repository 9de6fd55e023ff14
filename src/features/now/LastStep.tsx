import { NoticeRow } from '../../blocks/rows.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { cardPath } from './cardPath.ts';
import type { PlaceView } from './placesOf.ts';

/** After the last step: what may happen anyway, and what helps next. */
export function LastStep({ place: { id, tile, steps, end } }: { place: PlaceView }) {
  const { t, tag } = useLanguage();
  const links = [
    { icon: 'phone', text: t('now.call'), to: pagePath(tag, 'call') },
    { icon: 'paper', text: t('now.paper'), to: pagePath(tag, 'paper') },
    { icon: 'card', text: t('now.card'), to: cardPath(tag, id) },
    { icon: 'say', text: t('now.person'), to: `${pagePath(tag, 'plan')}#message` },
    { icon: 'know', text: t('tool.wholePage'), to: pagePath(tag, id) },
  ];
  return (
    <section id={`${id}-end`} className="step last">
      <h1 className="s">
        <SaidWords words={tile.title} />
      </h1>
      <div className="blk note">
        <h2 className="bh" tabIndex={-1}>
          <Icon name="note" />
          {t('now.anyway')}
        </h2>
        {end.flatMap(({ rows }) =>
          rows.map((row) => <NoticeRow key={row.id} row={{ ...row, id: `${row.id}-text` }} />),
        )}
      </div>
      <h2>{t('now.then')}</h2>
      <ul className="list">
        {links.map(({ icon, text, to }) => (
          <li key={to}>
            <a href={to}>
              <Icon name={icon} />
              <b className="g">{text}</b>
              <Icon name="chev" />
            </a>
          </li>
        ))}
      </ul>
      <nav className="pair" aria-label={t('nav.main')}>
        <a className="btn" href={`#${steps.at(-1)?.row.id}`}>
          <Icon name="back" />
          {t('tool.back')}
        </a>
        <a className="btn" href="#places">
          {t('tool.again')}
        </a>
      </nav>
    </section>
  );
}
