import type { Json } from '../support/localesCopy.ts';
import type { BadContent } from './badContent.ts';

const NOW = 'en/topics/now.json';
const PAPER = 'en/topics/paper.json';
const first = (topic: Json) => topic.parts[0].blocks[0];

/** Faults of tools: quotes and answers that lead nowhere, steps too long for a screen, tools under another name. */
export const BAD_TOOLS: BadContent[] = [
  {
    name: 'a quote of a block that is not there',
    change: (copy) => copy.json(NOW, (topic) => Object.assign(first(topic), { from: 'door/keep-it-closed' })),
    expect: { file: NOW, key: 'door-1', wrong: /no block “door\/keep-it-closed” to quote/ },
  },
  {
    name: 'a quote without its topic',
    change: (copy) => copy.json(NOW, (topic) => Object.assign(first(topic), { from: 'keep-door-closed' })),
    expect: { file: NOW, key: 'parts.door.blocks.door-1.from', wrong: /not a block such as/ },
  },
  {
    name: 'a part about a topic that is not there',
    change: (copy) => copy.json(NOW, ({ parts }) => Object.assign(parts[0], { topic: 'doorway' })),
    expect: { file: NOW, key: 'door', wrong: /no topic “doorway”/ },
  },
  {
    name: 'an answer that leads nowhere',
    change: (copy) => copy.block('paper', 'q-court', (block) => Object.assign(block.answers[0], { to: 'q-nowhere' })),
    expect: { file: PAPER, key: 'q-court', wrong: /leads to “q-nowhere”, which is not on the page/ },
  },
  {
    name: 'an answer to which no block of the guide speaks',
    change: (copy) =>
      copy.block('practice', 'door-1', (block) => Object.assign(block.answers[0], { to: 'door/no-such' })),
    expect: { file: 'en/topics/practice.json', key: 'door-1', wrong: /no block “door\/no-such” to quote/ },
  },
  {
    name: 'a question in a topic that is no tool',
    change: (copy) =>
      copy.json('en/topics/phone.json', ({ parts }) =>
        parts.at(-1).blocks.push({
          id: 'lock',
          kind: 'ask',
          text: 'Is it locked?',
          answers: [
            { id: 'a', text: 'Yes', to: 'first' },
            { id: 'b', text: 'No', to: 'first' },
          ],
        }),
      ),
    expect: { file: 'en/topics/phone.json', key: 'lock', wrong: /which only tools have/ },
  },
  {
    name: 'a question with one answer alone',
    change: (copy) => copy.block('paper', 'q-court', (block) => block.answers.splice(1)),
    expect: { file: PAPER, key: 'parts.questions.blocks.q-court.answers', wrong: /./ },
  },
  {
    name: 'a tool that says it is another',
    change: (copy) => copy.json('en/topics/plan.json', (topic) => Object.assign(topic, { tool: undefined })),
    expect: { file: 'en/topics/plan.json', key: 'tool', wrong: /is not the tool “plan”/ },
  },
  {
    name: 'a step whose first sentence fills more than a screen',
    change: (copy) =>
      copy.block('street', 'hands-visible', (block) =>
        Object.assign(block, { text: 'Stay calm and keep your hands where agents can see them.' }),
      ),
    expect: { file: NOW, key: 'street/hands-visible', wrong: /begins with a sentence of 56 characters/ },
  },
  {
    name: 'a translated step whose first sentence fills more than a screen',
    change: (copy) =>
      copy.unit('es', 'street', 'hands-visible.text', (unit) =>
        Object.assign(unit, {
          text: 'Mantenga la calma, no las mueva y deje las manos donde los agentes puedan verlas.',
        }),
      ),
    expect: { file: 'es/topics/street.json', key: 'hands-visible.text', wrong: /begins with a sentence of 8\d/ },
  },
  {
    name: 'advice on a fact which may have changed, quoted without its day',
    change: (copy) =>
      copy.json('en/topics/card.json', ({ parts }) =>
        parts.at(-1).blocks.push({ id: 'go-to-court', kind: 'quote', from: 'court/no-skipping' }),
      ),
    expect: { file: 'en/topics/card.json', key: 'go-to-court', wrong: /which may have changed/ },
  },
];
