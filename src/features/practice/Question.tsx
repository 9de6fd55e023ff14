import type { Words } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SceneView } from './scenesOf.ts';

interface QuestionProps {
  title: Words;
  scene: SceneView;
  at: number;
}

/** What happens, and what one could do. */
export function Question({ title, scene: { tile, questions }, at }: QuestionProps) {
  const { t } = useLanguage();
  const row = questions[at];
  if (!row) return null;
  return (
    <section id={row.id} className="ask-step">
      <h1 className="s">
        {/* Not to be taken for the steps of a real encounter. */}
        <SaidWords words={title} /> · <SaidWords words={tile.title} /> ·{' '}
        {t('tool.step', { step: at + 1, count: questions.length })}
      </h1>
      <h2 tabIndex={-1}>
        <SaidWords words={row.text} />
      </h2>
      <ul className="answers">
        {row.answers?.map((answer) => (
          <li key={answer.id}>
            <a className="btn w" href={`#${row.id}-${answer.id}`}>
              <span className="g">
                <SaidWords words={answer.text} />
              </span>
              <Icon name="chev" />
            </a>
          </li>
        ))}
      </ul>
      <a className="btn" href={`#${questions[at - 1]?.id ?? 'places'}`} rel="prev">
        <Icon name="back" />
        {t('tool.back')}
      </a>
    </section>
  );
}
