import { CHANGE_ROLE, type Content, type Revise, UI_ROLE } from '../content.ts';
import { unitState } from '../freshness.ts';
import { LENGTH, TRANSLATION_FACTOR } from '../lengths.ts';
import type { Problem } from '../problem.ts';
import type { Unit } from '../schema.ts';
import { splitLead } from '../splitLead.ts';
import { type SourceUnit, topicUnits } from '../topicUnits.ts';
import { checkSteps } from './checkLanguage.ts';
import { steps } from './checkTools.ts';
import { unknownPhone } from './claimRules.ts';
import { forbiddenTerm, lostTerm } from './glossaryRules.ts';
import {
  differentNames,
  differentNumbers,
  differentPlaceholders,
  foreignQuote,
  lostDenial,
  lostNegation,
  untranslated,
} from './pairRules.ts';
import { pluralKeys } from './pluralKeys.ts';
import { damagedText, type Finding, wrongScript } from './textRules.ts';

/** Kinds in which a lost “not” would do harm. */
const DENIED = new Set(['do', 'dont', 'say', 'know', 'reality', 'next', 'call', 'ask', 'sample']);

/** One translated language against the English. A missing interface string is a problem only once it is released. */
export function checkTranslation(content: Content, tag: string, revise: Revise): Problem[] {
  const translation = content.translations[tag];
  if (!translation) return [];
  const { language } = translation;
  const problems: Problem[] = [];
  const leads = new Set(steps(content, 'now').map((name) => `${name}.text`));
  const verified = new Set(Object.values(content.contacts).flatMap((contact) => contact.numbers ?? []));

  const check = (file: string, units: Record<string, Unit>, source: SourceUnit[], complete: boolean, topic = '') => {
    const bySource = new Map(source.map((unit) => [unit.key, unit]));
    const revisions = new Map(source.map((unit) => [revise(unit.role, unit.text), unit.key]));
    for (const [key, unit] of Object.entries(units)) {
      const english = bySource.get(key);
      if (!english) {
        problems.push({ file, key, wrong: 'the English has no such key', mend: 'Correct the key or remove it' });
        continue;
      }
      const own = revise(english.role, english.text);
      const other = revisions.get(unit.of);
      if (unit.of !== own && other) {
        problems.push({
          file,
          key,
          wrong: `its revision belongs to ${other}`,
          mend: `Check the text against the English, then write "of": "${own}"`,
        });
      }
      // Stale text is not shown, so only what it is made of must be sound.
      const current = unitState(unit, own) === 'current';
      const paired = current ? pairFindings(english, unit.text, language.negations) : [];
      if (current && leads.has(`${topic}/${key}`)) paired.push(longLead(unit.text));
      const mayBeLatin = english.role === 'call' || english.text.split(' ').length < 3;
      const findings = [
        damagedText(unit.text),
        wrongScript(unit.text, language.script, mayBeLatin),
        unknownPhone(unit.text, verified),
        forbiddenTerm(unit.text, translation.glossary),
        ...paired,
      ];
      const found = findings.filter((finding) => finding !== null);
      // Last, and only of words sound otherwise: a slip is told once.
      const term =
        current && !found.length && english.role !== UI_ROLE && !isOffice(english)
          ? lostTerm(english.text, unit.text, content.glossary, translation.glossary)
          : null;
      for (const finding of term ? [term] : found) problems.push({ file, key, ...finding });
    }
    if (!complete) return;
    for (const { key, text } of source) {
      if (!units[key]) problems.push({ file, key, wrong: 'is missing', mend: `Translate “${text}”` });
    }
  };

  for (const area of new Set([...Object.keys(content.ui), ...Object.keys(translation.ui)])) {
    const file = `${tag}/ui/${area}.json`;
    const english = content.ui[area];
    if (!english) {
      problems.push({
        file,
        key: '',
        wrong: 'the English has no such file',
        mend: 'Correct the file name or remove it',
      });
      continue;
    }
    const source = pluralKeys(english, tag, language.plural).map(({ key, text, max }) => ({
      key,
      role: UI_ROLE,
      text,
      max,
    }));
    check(file, translation.ui[area] ?? {}, source, language.status === 'released');
  }
  const changes = Object.entries(content.changes).map(([key, { text }]) => ({
    key,
    role: CHANGE_ROLE,
    text,
    max: LENGTH.notice,
  }));
  check(`${tag}/changes.json`, translation.changes, changes, false);
  for (const [id, topic] of Object.entries(translation.topics)) {
    const file = `${tag}/topics/${id}.json`;
    const english = content.topics[id];
    if (!english)
      problems.push({
        file,
        key: '',
        wrong: 'the English has no such topic',
        mend: 'Correct the file name or remove it',
      });
    else check(file, topic.units, topicUnits(english), false, id);
    problems.push(...checkSteps(file, topic));
  }
  return problems;
}

/** A step is shown one sentence at a time, huge. */
function longLead(text: string): Finding {
  const { lead } = splitLead(text);
  const room = LENGTH.lead * TRANSLATION_FACTOR;
  if (lead.length <= room) return null;
  return { wrong: `begins with a sentence of ${lead.length} characters: “${lead}”`, mend: `Keep it to ${room}` };
}

/** Offices keep their own English names. */
function isOffice({ role, key }: SourceUnit): boolean {
  return role === 'call' && key.endsWith('.title');
}

function pairFindings(english: SourceUnit, text: string, negations: string[]): Finding[] {
  const room = Math.floor((english.max ?? Number.POSITIVE_INFINITY) * TRANSLATION_FACTOR);
  return [
    differentPlaceholders(english.text, text),
    differentNumbers(english.text, text),
    differentNames(english.text, text),
    foreignQuote(english.text, text),
    isOffice(english) ? null : untranslated(english.text, text),
    (english.role === 'dont' ? lostNegation(text, negations) : null) ??
      (DENIED.has(english.role) ? lostDenial(english.text, text, negations) : null),
    text.length > room
      ? { wrong: `has ${text.length} characters, there is room for ${room}`, mend: 'Shorten it' }
      : null,
  ];
}
