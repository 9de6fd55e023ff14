import type { ReactNode } from 'react';
import { About } from '../../blocks/About.tsx';
import { Bands } from '../../blocks/Bands.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import type { TopicView } from '../../content/site.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { BackLinks } from './BackLinks.tsx';
import { NextLinks } from './NextLinks.tsx';
import { drawingOf, FIRST, NOW, needsNow, questionsOf, resultsOf, SAMPLES } from './paperGraph.ts';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import { Samples } from './Samples.tsx';
import { usePaperSections } from './usePaperSections.ts';

/**
 * Questions about a paper, one at a time, that end at what such a paper looks like and what to do now. Without scripts
 * it is one page of all questions and results. It describes papers; it never judges one.
 */
export function PaperPage({ topic, end }: { topic: TopicView; end: ReactNode }) {
  const { onClick, shown, hides, before, between } = usePaperSections(topic);
  const { parts } = topic;
  const results = resultsOf(parts);
  const result = results.find(({ id }) => id === shown);
  const [now, samples, limits] = [NOW, SAMPLES, 'limits'].map((id) => parts.find((part) => part.id === id));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside do the work
    <div className="tool" onClick={onClick}>
      {questionsOf(parts).map((row) => (
        <Question key={row.id} row={row} hidden={hides(row.id)}>
          {row.id === FIRST && (
            <>
              <h1 tabIndex={-1}>
                <SaidWords words={topic.title} />
              </h1>
              <Overdue about={topic.about} />
            </>
          )}
        </Question>
      ))}
      {results.map((part) => (
        <Result
          key={part.id}
          part={part}
          hidden={hides(part.id)}
          now={needsNow(part) ? now : undefined}
          alone={shown === part.id}
        />
      ))}
      {now && shown === null && (
        <section id={now.id}>
          <h2>
            <SaidWords words={now.title ?? ''} />
          </h2>
          <Bands bands={now.bands} />
        </section>
      )}
      <div hidden={shown !== null && !result}>
        <NextLinks drawing={result ? drawingOf(result, parts) : SAMPLES} />
      </div>
      {samples && (
        <Samples part={samples} hidden={hides(SAMPLES)} drawn={shown === SAMPLES}>
          {shown === SAMPLES && <BackLinks to={before(SAMPLES)} stays />}
        </Samples>
      )}
      {shown !== null && shown !== FIRST && shown !== SAMPLES && <BackLinks to={before(shown)} />}
      <div hidden={between}>
        {limits && (
          <section className="about" id={limits.id}>
            <h2>
              <SaidWords words={limits.title ?? ''} />
            </h2>
            <Bands bands={limits.bands} />
          </section>
        )}
        <About topic={topic.id} about={topic.about} end={end} />
      </div>
    </div>
  );
}
