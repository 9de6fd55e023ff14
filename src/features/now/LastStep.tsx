import { Bands } from '../../blocks/Bands.tsx';
import { LinkList } from '../../blocks/LinkList.tsx';
import { NoticeRow } from '../../blocks/rows.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { cardPath, hasCard } from './cardPath.ts';
import type { PlaceView } from './placesOf.ts';

/** After the last step: what may happen anyway, what must be known besides, and what helps next. */
export function LastStep({ place: { id, tile, steps, end } }: { place: PlaceView }) {
  const { t, tag } = useLanguage();
  // With agents there, the card and a message; held oneself, the message; about a person who is held, the search.
  const message = { icon: 'say', text: t('now.person'), to: `${pagePath(tag, 'plan')}#message` };
  const there = [
    { icon: 'paper', text: t('now.paper'), to: pagePath(tag, 'paper') },
    { icon: 'card', text: t('now.card'), to: cardPath(tag, id) },
    message,
  ];
  const search = { icon: 'search', text: t('now.locator'), to: pagePath(tag, 'locator') };
  const links = [
    { icon: 'phone', text: t('now.call'), to: pagePath(tag, 'call') },
    ...(hasCard(id) ? there : [id === 'detained' ? message : search]),
    { icon: 'know', text: t('tool.wholePage'), to: pagePath(tag, id) },
  ];
  // The rows keep their ids on the page without scripts; here the section has them.
  const own = end.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => ({ ...row, id: `${row.id}-text` })) }));
  // No block stands empty: of a place where nothing is of that kind, the guide tells what may happen in the first row.
  const seen = own.flatMap(({ kind, rows }) => (kind === 'reality' ? rows : []));
  const anyway = seen.length ? seen : (own[0]?.rows.slice(0, 1) ?? []);
  const besides = own.flatMap(({ kind, rows }) => {
    const others = rows.filter((row) => !anyway.includes(row));
    return others.length ? [{ kind, rows: others }] : [];
  });
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
        {anyway.map((row) => (
          <NoticeRow key={row.id} row={row} />
        ))}
      </div>
      <Bands bands={besides} level={2} />
      <h2>{t('now.then')}</h2>
      <LinkList links={links} />
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
