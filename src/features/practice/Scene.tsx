import type { Words } from '../../content/site.ts';
import { Answer } from './Answer.tsx';
import { Done } from './Done.tsx';
import { Question } from './Question.tsx';
import type { SceneView } from './scenesOf.ts';

/** The question, the answer or the end that is shown alone. */
export function Scene({ title, scenes, shown }: { title: Words; scenes: SceneView[]; shown: string }) {
  for (const scene of scenes) {
    const { id, questions } = scene;
    if (shown === `${id}-done`) return <Done scene={scene} />;
    for (const [at, row] of questions.entries()) {
      if (shown === row.id) return <Question key={shown} title={title} scene={scene} at={at} />;
      const answer = row.answers?.find((each) => shown === `${row.id}-${each.id}`);
      if (answer)
        return <Answer key={shown} question={row} answer={answer} after={questions[at + 1]?.id ?? `${id}-done`} />;
    }
  }
  return null;
}
