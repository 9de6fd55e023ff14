import { Bands } from '../../blocks/Bands.tsx';
import { LinkList } from '../../blocks/LinkList.tsx';
import { NoticeRow } from '../../blocks/rows.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isVisited } from './cardPath.ts';
import { askHelp, type Help, helpFor, messageHelp, paperHelp } from './helpFor.ts';
import type { PlaceView } from './placesOf.ts';
import { StepNav } from './StepNav.tsx';

/** After the last step: what helps next (`held`: the steps for whoever is arrested), what may happen anyway, and what must be known besides. */
export function LastStep({ place, held }: { place: PlaceView; held: PlaceView | undefined }) {
  const { t, tag } = useLanguage();
  const { id, tile, steps, end } = place;
  const words = ({ icon, text, to }: Help) => ({ icon, text: t(text), to });
  const links = [
    words(helpFor(tag, id)),
    // Who is with agents writes to somebody, and may be arrested; about somebody who is not here others are asked.
    ...(isVisited(id) ? [words(messageHelp(tag))] : []),
    ...(isVisited(id) && held ? [{ icon: 'next', text: wordsOf(held.tile.title), to: `#${held.id}-1` }] : []),
    ...(isVisited(id) ? [] : [words(id === held?.id ? paperHelp(tag) : askHelp(tag))]),
    { icon: 'know', text: t('tool.wholePage'), to: pagePath(tag, id) },
    { icon: 'back', text: t('tool.again'), to: '#places' },
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
      <h2 tabIndex={-1}>{t('now.then')}</h2>
      <LinkList links={links} />
      <div className="blk note">
        <h2 className="bh">
          <Icon name="note" />
          {t('now.anyway')}
        </h2>
        {anyway.map(({ title, ...row }) => (
          // Some are called as the heading is: once is enough.
          <NoticeRow key={row.id} row={title && wordsOf(title) !== t('now.anyway') ? { ...row, title } : row} />
        ))}
      </div>
      <Bands bands={besides} level={2} />
      <StepNav place={place} before={steps.at(-1)?.row.id ?? 'places'} />
    </section>
  );
}
