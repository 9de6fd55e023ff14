import { About } from '../../blocks/About.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import { Parts } from '../../blocks/Parts.tsx';
import { TileList } from '../../blocks/TileList.tsx';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { useLater } from '../../platform/useLater.ts';
import { useSections } from '../../platform/useSections.ts';
import { scenesOf } from './scenesOf.ts';
import { WrittenScene } from './WrittenScene.tsx';

const loadScene = () => import('./Scene.tsx');

/** Short practice: what happens, a choice, and kind words out of the guide. Without scripts all of it stands on one page. */
export function PracticePage({ topic }: { topic: TopicView }) {
  const { t } = useLanguage();
  const scenes = scenesOf(topic);
  const ids = scenes.flatMap(({ id, questions }) => [
    ...questions.flatMap((row) => [row.id, ...(row.answers ?? []).map((answer) => `${row.id}-${answer.id}`)]),
    `${id}-done`,
  ]);
  const alive = useLater(loadScene);
  const { shown, onClick } = useSections(['places', ...ids], alive !== null);
  const inScene = alive !== null && shown !== null && shown !== 'places';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside do the work
    <div className="tool" onClick={onClick}>
      {inScene ? (
        <alive.Scene title={topic.title} scenes={scenes} shown={shown} />
      ) : (
        <>
          <section id="places" className={alive ? 'alone' : undefined}>
            <h1 tabIndex={-1}>
              <SaidWords words={topic.title} />
            </h1>
            <Overdue about={topic.about} />
            <h2>{t('practice.where')}</h2>
            <TileList tiles={scenes.map(({ tile }) => tile)} to={({ id }) => `#${id}-1`} />
          </section>
          {!alive && scenes.map((scene) => <WrittenScene key={scene.id} scene={scene} />)}
          <Parts parts={topic.parts.filter((part) => !part.topic)} />
          <About topic={topic.id} about={topic.about} />
        </>
      )}
    </div>
  );
}
