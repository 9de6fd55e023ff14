import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The highest school grade at which the first layer of a topic may read. */
export const HIGHEST_GRADE = 6;

/**
 * Terms of art and names a reader will hear or see on papers, so that no easier word may stand for them. Each is counted
 * as one short word; the sentences around them must be all the plainer.
 */
const TERMS_OF_ART = [
  'administrative warrants?',
  'judicial warrants?',
  'immigration',
  'Executive Order(?: 13)?',
  'United States',
  'Federal Plaza',
  'expedited removal',
  'removal orders?',
  'voluntary departure',
  'standby guardians?',
  'public charge',
  'green[- ]cards?',
  'asylum',
  'citizens?(?:hip)?',
  'consent',
  'custody',
  'deport(?:ed|ation)',
  'detain(?:ed|ers?)',
  'detention',
  'federal',
  'hospital',
  'interpreters?',
  'January',
  'February',
  'September',
  'October',
  'November',
  'December',
  'agenc(?:y|ies)',
  'agents?',
  'officers?',
  'consulates?',
  'New York(?: City)?',
];
const TERM = new RegExp(`\\b(?:${TERMS_OF_ART.join('|')})\\b`, 'gi');

/**
 * Flesch-Kincaid grade of some English sentences (Kincaid et al. 1975, by the package `flesch-kincaid`), terms of art
 * counted as one short word each. Each text ends a sentence. NaN where there is no word.
 */
export function gradeOf(texts: string[]): number {
  const count = { sentence: 0, word: 0, syllable: 0 };
  for (const text of texts) {
    const plain = text.replace(TERM, 'term');
    count.sentence += Math.max(1, plain.match(/[.?!]+(?=[\s”)]|$)/g)?.length ?? 0);
    for (const word of plain.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []) {
      count.word += 1;
      count.syllable += Math.max(1, syllable(word));
    }
  }
  return fleschKincaid(count);
}
