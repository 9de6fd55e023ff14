import { type Content, SOURCE_TAG } from '../../content/content.ts';
import { TRANSLATION_FACTOR } from '../../content/lengths.ts';
import type { Names, Organization, SignColours } from '../../content/organization.ts';
import type { Problem } from '../../content/problem.ts';
import { forbiddenClaim } from '../../content/rules/claimRules.ts';
import { damagedText, type Finding } from '../../content/rules/textRules.ts';
import { contrastRatio } from './contrastRatio.ts';

/** As everywhere in the guide (docs/design.md). */
const LEAST_CONTRAST = 7;

/** What of an organization's file does not fit the guide: names too long, unknown languages, promises, pale colours. */
export function checkOrganization(file: string, organization: Organization, content: Content): Problem[] {
  const problems: Problem[] = [];
  const add = (key: string, ...findings: Finding[]) => {
    const found = findings.find((finding) => finding !== null);
    if (found) problems.push({ file, key, ...found });
  };
  const { name, short, contacts, colours } = organization;
  const tags = [SOURCE_TAG, ...Object.keys(content.translations)];
  const named = { name: [name, 'app.name'], short: [short, 'app.short'] } as const;
  for (const [key, [names, string]] of Object.entries(named)) {
    const max = content.ui.shell?.[string]?.max ?? Number.POSITIVE_INFINITY;
    for (const [tag, text] of Object.entries(names ?? {})) {
      const room = tag === SOURCE_TAG ? max : Math.floor(max * TRANSLATION_FACTOR);
      add(isOne(names) ? key : `${key}.${tag}`, unknownTag(tag, tags), tooLong(text, room), ...wordFindings(text));
    }
  }
  for (const [at, contact] of contacts.entries()) {
    for (const [field, text] of Object.entries(contact)) add(`contacts.${at}.${field}`, ...wordFindings(text ?? ''));
  }
  for (const theme of ['light', 'dark'] as const) {
    const pair = colours?.[theme];
    if (pair) add(`colours.${theme}`, tooPale(pair));
  }
  return problems;
}

/** Whether one text is for every language. */
function isOne(names: Names | undefined): boolean {
  return Object.keys(names ?? {}).length === 1;
}

/** The rules for every word of the guide that can be judged in any language, and its list of claims in English. */
function wordFindings(text: string): Finding[] {
  return [damagedText(text), forbiddenClaim(text)];
}

function unknownTag(tag: string, tags: string[]): Finding {
  if (tags.includes(tag)) return null;
  return { wrong: 'the guide has no such language', mend: `Use one of: ${tags.join(', ')}` };
}

function tooLong(text: string, room: number): Finding {
  if (text.length <= room) return null;
  return { wrong: `has ${text.length} characters, there is room for ${room}`, mend: 'Shorten it' };
}

function tooPale({ sign, ink }: SignColours): Finding {
  const ratio = contrastRatio(sign, ink);
  if (ratio >= LEAST_CONTRAST) return null;
  // Cut, not rounded: 6.99 must not read as 7.
  const measured = Math.floor(ratio * 100) / 100;
  return {
    wrong: `the ink ${ink} on the sign ${sign} has a contrast of ${measured}:1, at least ${LEAST_CONTRAST}:1 is needed`,
    mend: 'Choose a darker and a lighter colour',
  };
}
