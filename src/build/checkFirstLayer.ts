import { isSpoken } from '../content/blocks.ts';
import { FIRST_LAYER_WORDS, ROWS } from '../content/lengths.ts';
import type { Problem } from '../content/problem.ts';
import type { Block, Topic } from '../content/schema.ts';
import { gradeOf, HIGHEST_GRADE } from './readingLevel.ts';

/** The words a frightened reader meets first: few rows, few words, and as plain as a sixth-grade text. */
export function checkFirstLayer(file: string, topic: Topic): Problem[] {
  const problems: Problem[] = [];
  const add = (key: string, wrong: string, mend: string) => problems.push({ file, key, wrong, mend });
  // A tool shows its rows one by one, and the words of others are judged where they stand.
  for (const part of topic.tool ? [] : topic.parts) {
    for (const [kind, most] of Object.entries(ROWS)) {
      const rows = part.blocks.filter((block) => block.kind === kind).length;
      if (rows > most) add(part.id, `has ${rows} rows of “${kind}”`, `Keep at most ${most}, the most urgent`);
    }
  }
  const texts = firstLayer(topic);
  const words = texts.join(' ').split(/\s+/).length;
  if (words > FIRST_LAYER_WORDS && !topic.tool)
    add('', `has ${words} words before “More about this”`, `Keep ${FIRST_LAYER_WORDS} and mark later parts “more”`);
  const grade = gradeOf(texts);
  if (grade > HIGHEST_GRADE) {
    const hardest = texts.toSorted((a, b) => gradeOf([b]) - gradeOf([a]))[0];
    add('', `reads at grade ${grade.toFixed(1)}, hardest: “${hardest}”`, 'Use shorter sentences and easier words');
  }
  return problems;
}

/** The texts of a topic before "More about this"; names of offices are left out, they cannot be made easier. */
function firstLayer(topic: Topic): string[] {
  const textsOf = (block: Block) => {
    if (!isSpoken(block)) return [];
    if (block.kind === 'ask') return [block.text, block.note, ...block.answers.map(({ text }) => text)];
    return 'title' in block && block.kind !== 'call' ? [block.title, block.text] : [block.text];
  };
  const parts = topic.parts.filter((part) => !part.more);
  return parts.flatMap((part) => [part.title, ...part.blocks.flatMap(textsOf)]).filter((text) => text !== undefined);
}
