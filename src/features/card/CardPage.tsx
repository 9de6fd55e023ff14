import type { ReactNode } from 'react';
import { About } from '../../blocks/About.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import { Parts } from '../../blocks/Parts.tsx';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { useLater } from '../../platform/useLater.ts';
import { useSections } from '../../platform/useSections.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { Card } from './Card.tsx';
import { ShowBig } from './ShowBig.tsx';

const loadActions = () => import('./CardActions.tsx');

/** A card for the officer in English, with the holder's language beneath: one for each place, and what a card cannot do. */
export function CardPage({ topic, end }: { topic: TopicView; end: ReactNode }) {
  const { t } = useLanguage();
  const cards = topic.parts.flatMap((part) => (part.topic ? [{ ...part, tile: part.topic }] : []));
  const { shown, onClick } = useSections(cards.map(({ id }) => id));
  const alive = useLater(loadActions);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside do the work
    <div className="tool" onClick={onClick}>
      <h1 tabIndex={-1}>
        <SaidWords words={topic.title} />
      </h1>
      <Overdue about={topic.about} />
      <nav className="row chips" aria-label={t('card.choose')}>
        {cards.map(({ id, tile }) => (
          <a key={id} className="btn sm" href={`#${id}`} aria-current={shown === id ? 'true' : undefined}>
            <Pictogram strokes={tile.icon} />
            <SaidWords words={tile.title} />
          </a>
        ))}
      </nav>
      <p className="on-paper">{t('card.fold')}</p>
      {cards.map(({ id, tile, bands }) => {
        const rows = bands.flatMap((band) => band.rows);
        return (
          <section key={id} id={id} className={shown ? 'card alone' : 'card'} hidden={shown !== null && shown !== id}>
            <h2 tabIndex={-1}>
              <SaidWords words={tile.title} />
            </h2>
            <Card rows={rows}>{shown === id && alive && <ShowBig rows={rows} />}</Card>
            {shown === id && alive && <alive.CardActions id={id} rows={rows} />}
          </section>
        );
      })}
      <Parts parts={topic.parts.filter((part) => !part.topic)} />
      <About topic={topic.id} about={topic.about} end={end} />
    </div>
  );
}
