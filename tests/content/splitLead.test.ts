import { describe, expect, it } from 'vitest';
import { splitLead } from '../../src/content/splitLead.ts';

describe('the first sentence of a step', () => {
  it.each([
    ['Keep the door closed. Stay inside.', 'Keep the door closed.', 'Stay inside.'],
    ['Ask, “Am I free to go?” If yes, go.', 'Ask, “Am I free to go?”', 'If yes, go.'],
    ['Have papers? Show them.', 'Have papers?', 'Show them.'],
    [
      'Nunca diga que es de EE. UU. si no lo es. Guarde silencio.',
      'Nunca diga que es de EE. UU. si no lo es.',
      'Guarde silencio.',
    ],
    ['هل لديكم أوراق؟ أظهروها.', 'هل لديكم أوراق؟', 'أظهروها.'],
    ['别开门。待在里面。', '别开门。', '待在里面。'],
    ['দরজা বন্ধ রাখুন। ভেতরে থাকুন।', 'দরজা বন্ধ রাখুন।', 'ভেতরে থাকুন।'],
    ['Only one sentence.', 'Only one sentence.', ''],
    ['No end at all', 'No end at all', ''],
    ['Pay 1.5 times. Then go.', 'Pay 1.5 times.', 'Then go.'],
  ])('of “%s” is “%s”', (text, lead, rest) => expect(splitLead(text)).toEqual({ lead, rest }));

  it('loses nothing', () => {
    const text = 'One. Two? Three!';
    const { lead, rest } = splitLead(text);
    expect(`${lead} ${rest}`).toBe(text);
  });
});
