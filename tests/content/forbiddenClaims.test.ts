import { describe, expect, it } from 'vitest';
import { forbiddenClaim } from '../../src/content/rules/claimRules.ts';
import { FORBIDDEN_CLAIMS } from '../../src/content/rules/forbiddenClaims.ts';
import { topicUnits } from '../../src/content/topicUnits.ts';
import { CONTENT } from '../support/views.ts';

describe('a sentence the guide must never hold', () => {
  it.each(FORBIDDEN_CLAIMS.map((claim) => [claim.example, claim] as const))('%s', (example, { pattern, why }) => {
    expect(example).toMatch(pattern);
    expect(forbiddenClaim(example)?.wrong).toBeTruthy();
    expect(why).toMatch(/^[a-z]/);
  });
});

describe('a sentence that is right', () => {
  it.each([
    'You do not have to open the door.',
    'Agents may break in even when the law says they should not.',
    'Record if it is safe.',
    'They may arrest you in public with Form I-200.',
    'There is no right to a free lawyer in immigration court.',
    'Do not skip court or a check-in.',
    'Do not ignore a fine notice or a court paper.',
    'You may have to show papers if you are 18 or older.',
    'Ask a lawyer before you register.',
    'The City calls this rare.',
    'Do not step outside to talk.',
    'Officers need not ask whether you are afraid: say it yourself.',
    'A judge signs a court search warrant.',
  ])('%s', (text) => expect(forbiddenClaim(text)).toBeNull());

  it('is every sentence of the guide', () => {
    const texts = Object.values(CONTENT.topics).flatMap((topic) => topicUnits(topic).map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap((text) => forbiddenClaim(text)?.wrong ?? [])).toEqual([]);
  });
});
