import { About } from '../../blocks/About.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import { Parts } from '../../blocks/Parts.tsx';
import { TileList } from '../../blocks/TileList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { useSections } from '../../platform/useSections.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placesOf } from './placesOf.ts';
import { Steps } from './Steps.tsx';

/** What else may be needed at once. */
const MORE = [
  { icon: 'paper', text: 'now.paper', id: 'paper', place: '' },
  { icon: 'globe', text: 'now.elsewhere', id: 'home', place: '#group-where' },
];

/**
 * One instruction at a time: the reader picks a place, then goes step by step. Until scripts are there, and without them,
 * it is one page with the steps of every place.
 */
export function NowPage({ topic }: { topic: TopicView }) {
  const { t, tag } = useLanguage();
  const places = placesOf(topic);
  const ids = places.flatMap(({ id, steps }) => [...steps.map(({ row }) => row.id), `${id}-end`]);
  const { shown, onClick } = useSections(['places', ...ids]);
  const alive = shown !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside do the work
    <div className="tool" data-alone={(alive && shown !== 'places') || undefined} onClick={onClick}>
      {alive && shown !== 'places' ? (
        <Steps places={places} shown={shown} />
      ) : (
        <>
          <section id="places" className={alive ? 'alone' : undefined}>
            <h1 tabIndex={-1}>
              <SaidWords words={topic.title} />
            </h1>
            <Overdue about={topic.about} />
            <h2>{t('now.where')}</h2>
            <TileList tiles={places.map(({ tile }) => tile)} to={({ id }) => `#${id}-1`} />
            <ul className="list">
              {MORE.map(({ icon, text, id, place }) => (
                <li key={id}>
                  <a href={pagePath(tag, id) + place}>
                    <Icon name={icon} />
                    <b className="g">{t(text)}</b>
                    <Icon name="chev" />
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <Parts parts={topic.parts.filter((part) => !(alive && part.topic))} />
          <About topic={topic.id} about={topic.about} />
        </>
      )}
    </div>
  );
}
