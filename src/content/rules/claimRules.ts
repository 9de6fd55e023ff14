import { FORBIDDEN_CLAIMS } from './forbiddenClaims.ts';
import type { Finding } from './textRules.ts';

/** A promise, a judgement or an outdated statement that the guide must never make. */
export function forbiddenClaim(text: string): Finding {
  for (const { pattern, why } of FORBIDDEN_CLAIMS) {
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
