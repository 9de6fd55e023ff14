import { formatDate } from '../../content/formatDate.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import type { SceneView } from './scenesOf.ts';

/** A scene as it is read without scripts: each question with its choices, and under each choice what the guide says. */
export function WrittenScene({ scene: { id, tile, questions } }: { scene: SceneView }) {
  const { t } = useLanguage();
  return (
    <section className="about" id={id}>
      <h2>
        <SaidWords words={tile.title} />
      </h2>
      {questions.map((row) => (
        <div key={row.id} id={row.id} className="about">
          <h3>
            <SaidWords words={row.text} />
          </h3>
          <ul className="list">
            {row.answers?.map(({ id: answer, text, says, good }) => (
              <li key={answer}>
                <div className="g">
                  <b>
                    <SaidWords words={text} />
                  </b>
                  <p className="s">{t(good ? 'practice.good' : 'practice.think')}</p>
                  {says?.row.title && (
                    <p className="h h3">
                      <SaidWords words={says.row.title} />
                    </p>
                  )}
                  {says?.row.say && (
                    <q className="q" lang="en" dir="ltr">
                      {says.row.say}
                    </q>
                  )}
                  {says && wordsOf(says.row.text) && <p>{<SaidWords words={says.row.text} />}</p>}
                  {says?.row.asOf && <p className="s">{t('reality.asOf', { date: formatDate(says.row.asOf, t) })}</p>}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
