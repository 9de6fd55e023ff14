import { useRef } from 'react';
import type { TopicView } from '../../content/site.ts';
import { useSections } from '../../platform/useSections.ts';
import { FIRST, questionBefore, questionsOf, SAMPLES, sectionsOf } from './paperGraph.ts';

/**
 * Which section is shown alone, and where Back leads: to the question before, and from the drawings to what was read
 * before them.
 */
export function usePaperSections({ parts }: TopicView) {
  const questions = questionsOf(parts);
  const sections = sectionsOf(parts);
  const { shown: place, onClick } = useSections([...sections.keys()]);
  const shown = place === null ? null : (sections.get(place) ?? FIRST);
  const asks = questions.some(({ id }) => id === shown);
  const asked = useRef<string>(undefined);
  const read = useRef<string>(FIRST);
  if (shown && asks) asked.current = shown;
  if (shown && shown !== SAMPLES) read.current = shown;
  return {
    onClick,
    shown,
    hides: (id: string) => shown !== null && shown !== id,
    /** Whether the reader is between two questions: what the check cannot do is left out for now. */
    between: asks && shown !== FIRST,
    before: (id: string) => (id === SAMPLES ? read.current : questionBefore(questions, id, asked.current)),
  };
}
