import type { Finding } from './textRules.ts';

/** Phrases no English text of ours may hold: promises of safety or of an outcome, and judgements on papers. */
const FORBIDDEN: { pattern: RegExp; why: string }[] = [
  { pattern: /\byou (are|will be|’re) safe\b|\bsafe (place|zone|space)\b/i, why: 'promises safety' },
  {
    pattern: /\b(ICE|agents|they|officers) (cannot|can’t|can not|may not) (enter|come in|arrest)\b/i,
    why: 'says what agents cannot do',
  },
  { pattern: /\bmust leave\b|\bwill (leave|go away|stop)\b/i, why: 'promises what agents will do' },
  { pattern: /\b(is|are) (fake|invalid|illegal)\b/i, why: 'judges a paper or a person' },
  { pattern: /\b(guarantee[sd]?|100 ?%|always works)\b/i, why: 'promises an outcome' },
  { pattern: /\b(erases?|deletes?) (everything|all traces)\b/i, why: 'promises erasure' },
  { pattern: /\bhide (him|her|them|someone|a person)\b/i, why: 'tells a reader to hide a person' },
];

/** A promise or judgement that the guide must never make. */
export function forbiddenClaim(text: string): Finding {
  for (const { pattern, why } of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found)
      return {
        wrong: `${why}: “${found[0]}”`,
        mend: 'Say what the law says, what may happen anyway, and what to do then',
      };
  }
  return null;
}

/** Phone numbers in running text must be among the verified contacts. */
export function unknownPhone(text: string, verified: Set<string>): Finding {
  for (const number of text.match(/(?:1-)?\d{3}-\d{3}-\d{4}/g) ?? []) {
    if (!verified.has(number))
      return {
        wrong: `holds the unverified number ${number}`,
        mend: 'Add it to contacts.json with its evidence, or remove it',
      };
  }
  return null;
}
