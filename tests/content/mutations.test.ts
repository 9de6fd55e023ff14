import { describe, expect, it } from 'vitest';
import { revise } from '../../src/build/revise.ts';
import { checkTranslation } from '../../src/content/rules/checkTranslation.ts';
import { mutate, type Rate, reverseKinds } from '../support/mutations.ts';
import { CONTENT } from '../support/views.ts';

/** Of each kind of damage, as many times in each language. */
const EACH = 16;

describe.each(Object.keys(CONTENT.translations))('damage done to %s', (tag) => {
  it('is caught always where it is structural, and mostly where a “not” or a term is gone', () => {
    // Control: undamaged, the language has no problem.
    expect(checkTranslation(CONTENT, tag, revise)).toEqual([]);
    const rates = [...mutate(CONTENT, tag, EACH), reverseKinds(CONTENT, tag, EACH)];
    const tried = rates.reduce((sum, rate) => sum + rate.tried, 0);
    console.log(`${tag}: ${tried} mutations\n${rates.map(line).join('\n')}`);
    expect(tried).toBeGreaterThanOrEqual(200);
    for (const { name, structural, caught, tried: of, missed } of rates) {
      expect(of, name).toBeGreaterThan(0);
      if (structural) expect([name, caught, missed]).toEqual([name, of, []]);
    }
    expect(rates.some(({ structural, caught, tried: of }) => !structural && caught < of)).toBe(true);
  });
});

const line = ({ name, caught, tried }: Rate) => `  ${name.padEnd(60)} ${caught} of ${tried}`;
