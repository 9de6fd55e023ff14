import { revise } from '../../src/build/revise.ts';
import { type Content, UI_ROLE } from '../../src/content/content.ts';
import { unitState } from '../../src/content/freshness.ts';
import { checkTranslation } from '../../src/content/rules/checkTranslation.ts';
import { termsIn } from '../../src/content/rules/glossaryRules.ts';
import { pluralKeys } from '../../src/content/rules/pluralKeys.ts';
import { unitSchema } from '../../src/content/schema.ts';
import { splitSentences } from '../../src/content/splitLead.ts';
import { topicUnits } from '../../src/content/topicUnits.ts';

interface Place {
  /** Topic id, or `ui/` and the area. */
  file: string;
  key: string;
  role: string;
  english: string;
  unit: { of: string; text: string };
}

interface Mutation {
  name: string;
  /** Structural damage must always be caught; damage to meaning as far as it can be. */
  structural: boolean;
  /** The damaged text, or null where this damage cannot be done to this unit. */
  damage: (text: string, place: Place, content: Content, tag: string) => string | null;
}

const replaced = (text: string, from: string | RegExp, to: string) => {
  const changed = text.replace(from, to);
  return changed === text ? null : changed;
};
const ownDenial = (text: string, negations: string[]) =>
  negations
    .filter((word) => !word.startsWith('~'))
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      /\p{Script=Han}/u.test(word)
        ? new RegExp(word, 'u')
        : new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'iu'),
    )
    .find((pattern) => pattern.test(text));

/** Damage that happens to translations: by hand, by a program on the way, or by a wrong reading. */
const MUTATIONS: Mutation[] = [
  {
    name: 'two digits of a number swapped',
    structural: true,
    damage: (text) => {
      const found = /(\d)(?!\1)(\d)/.exec(text.replace(/“[^”]*”/g, (quoted) => '_'.repeat(quoted.length)));
      if (!found) return null;
      return text.slice(0, found.index) + found[2] + found[1] + text.slice(found.index + 2);
    },
  },
  { name: 'a placeholder deleted', structural: true, damage: (text) => replaced(text, /\{\{\w+\}\}/, '') },
  { name: 'a placeholder renamed', structural: true, damage: (text) => replaced(text, /\{\{(\w+)\}\}/, '{{x$1}}') },
  { name: 'the name of an agency lost', structural: true, damage: (text) => replaced(text, /\bICE\b/g, '') },
  { name: 'a damaged letter pasted', structural: true, damage: (text) => `${text.slice(0, 3)}\uFFFD${text.slice(3)}` },
  { name: 'a hidden direction mark pasted', structural: true, damage: (text) => `${text}\u202E` },
  { name: 'a letter that only looks right', structural: true, damage: (text) => replaced(text, /[aeoا]|\p{L}/u, 'а') },
  {
    name: 'digits of another script',
    structural: true,
    damage: (text) => replaced(text, /\d/g, String.fromCodePoint(0x9e7)),
  },
  { name: 'all words lost', structural: true, damage: () => '' },
  {
    name: 'a denial dropped',
    structural: false,
    damage: (text, { role }, content, tag) => {
      const pattern = ownDenial(text, content.translations[tag]?.language.negations ?? []);
      return role !== UI_ROLE && pattern ? text.replace(pattern, '').replace(/ {2}/g, ' ').trim() : null;
    },
  },
  {
    name: 'one term put for another (agent, police, judge, lawyer)',
    structural: false,
    damage: (text, { english, role }, content, tag) => {
      const own = content.translations[tag]?.glossary.terms ?? {};
      const swap: Record<string, string> = { agent: 'police', police: 'agent', judge: 'lawyer', lawyer: 'judge' };
      const term = role === UI_ROLE ? undefined : termsIn(english, content.glossary).find((each) => swap[each]);
      const way = term && own[term]?.find((each) => text.includes(each));
      const other = term && own[swap[term] ?? '']?.[0];
      return way && other ? text.replaceAll(way, other) : null;
    },
  },
  {
    name: 'a sentence dropped',
    structural: false,
    damage: (text, { role }) => {
      const sentences = splitSentences(text);
      const last = sentences.at(-1) ?? '';
      return role !== UI_ROLE && sentences.length > 1 ? text.slice(0, text.lastIndexOf(last)).trim() : null;
    },
  },
  {
    name: 'the words of the next unit pasted',
    structural: false,
    damage: (text, { file, key, role }, content, tag) => {
      const units = Object.entries(content.translations[tag]?.topics[file]?.units ?? {});
      const next = units[units.findIndex(([each]) => each === key) + 1]?.[1].text;
      return role !== UI_ROLE && next && next !== text ? next : null;
    },
  },
];

/** Every unit of a language with its English, in a fixed order that mixes topics. */
function placesOf(content: Content, tag: string): Place[] {
  const translation = content.translations[tag];
  if (!translation) throw new Error(`There is no language “${tag}”`);
  const places: Place[] = [];
  for (const [id, topic] of Object.entries(content.topics)) {
    for (const { key, role, text } of topicUnits(topic)) {
      const unit = translation.topics[id]?.units[key];
      if (unit && unitState(unit, revise(role, text)) === 'current')
        places.push({ file: id, key, role, english: text, unit });
    }
  }
  for (const [area, english] of Object.entries(content.ui)) {
    for (const { key, text } of pluralKeys(english, tag, translation.language.plural)) {
      const unit = translation.ui[area]?.[key];
      if (unit) places.push({ file: `ui/${area}`, key, role: UI_ROLE, english: text, unit });
    }
  }
  const mixed = (place: Place) => revise(place.file, place.key);
  return places.sort((a, b) => (mixed(a) < mixed(b) ? -1 : 1));
}

/** Whether the checks say anything of one unit when its words are these. */
function isCaught(content: Content, tag: string, { file, key, unit }: Place, text: string): boolean {
  const translation = content.translations[tag];
  if (!translation) return false;
  if (!unitSchema.safeParse({ ...unit, text }).success) return true;
  const changed = { [key]: { ...unit, text } };
  const area = file.startsWith('ui/') ? file.slice(3) : null;
  const own = translation.topics[file];
  const only = {
    ...translation,
    language: { ...translation.language, status: 'draft' as const },
    changes: {},
    ui: area ? { [area]: changed } : {},
    topics: own && !area ? { [file]: { ...own, units: changed } } : {},
  };
  return checkTranslation({ ...content, translations: { [tag]: only } }, tag, revise).length > 0;
}

export interface Rate {
  name: string;
  structural: boolean;
  caught: number;
  tried: number;
  /** What was not caught, to look at. */
  missed: string[];
}

/** Does each kind of damage to up to `each` units of a language, one at a time, and counts what the checks catch. */
export function mutate(content: Content, tag: string, each: number): Rate[] {
  const places = placesOf(content, tag);
  return MUTATIONS.map(({ name, structural, damage }) => {
    const rate: Rate = { name, structural, caught: 0, tried: 0, missed: [] };
    for (const place of places) {
      if (rate.tried === each) break;
      const text = damage(place.unit.text, place, content, tag);
      if (text === null) continue;
      rate.tried += 1;
      if (isCaught(content, tag, place, text)) rate.caught += 1;
      else rate.missed.push(`${place.file} ${place.key}: ${text}`);
    }
    return rate;
  });
}

/** As `mutate`, for a block of the English whose kind is turned around: its translation must not be shown any more. */
export function reverseKinds(content: Content, tag: string, each: number): Rate {
  const rate: Rate = { name: 'the kind of a block reversed', structural: true, caught: 0, tried: 0, missed: [] };
  for (const { file, key, role, english, unit } of placesOf(content, tag)) {
    const other = role === 'do' ? 'dont' : role === 'dont' ? 'do' : null;
    if (!other || rate.tried === each) continue;
    rate.tried += 1;
    if (unitState(unit, revise(other, english)) === 'stale') rate.caught += 1;
    else rate.missed.push(`${file} ${key}`);
  }
  return rate;
}
