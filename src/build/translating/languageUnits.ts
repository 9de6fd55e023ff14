import { blocksOf } from '../../content/blocks.ts';
import { CHANGE_ROLE, type Content, UI_ROLE } from '../../content/content.ts';
import { type UnitState, unitState } from '../../content/freshness.ts';
import { LENGTH, TRANSLATION_FACTOR } from '../../content/lengths.ts';
import { pluralKeys } from '../../content/rules/pluralKeys.ts';
import { topicUnits } from '../../content/topicUnits.ts';
import { revise } from '../revise.ts';

/** One piece of words a language has, or should have. */
export interface LanguageUnit {
  /** `topics/door`, `ui/shell` or `changes`: the file below the language's folder, without its ending. */
  file: string;
  key: string;
  role: string;
  english: string;
  /** The revision of the English as it stands. */
  of: string;
  /** Characters a translation may have. */
  room: number | undefined;
  state: UnitState;
  /** The translation and the revision it follows, where there is one. */
  unit: { of: string; text: string } | undefined;
  /** What a translator is told of an interface string. */
  note?: string;
  /** Facts under the block the words stand in. */
  facts: string[];
}

/** Every unit of a language, in reading order. Throws when there is no such language. */
export function languageUnits(content: Content, tag: string): LanguageUnit[] {
  const translation = content.translations[tag];
  if (!translation) throw new Error(`There is no language “${tag}” in locales/`);
  const units: LanguageUnit[] = [];
  const add = (
    part: Pick<LanguageUnit, 'file' | 'key' | 'role' | 'english' | 'unit'> & Partial<LanguageUnit>,
    max?: number,
  ) => {
    const of = revise(part.role, part.english);
    const room = max && Math.floor(max * TRANSLATION_FACTOR);
    units.push({ facts: [], ...part, of, room, state: unitState(part.unit, of) });
  };
  for (const [id, topic] of Object.entries(content.topics)) {
    const facts = new Map(blocksOf(topic).map((block) => [block.id, block.facts]));
    for (const { key, role, text, max } of topicUnits(topic)) {
      const unit = translation.topics[id]?.units[key];
      add(
        { file: `topics/${id}`, key, role, english: text, unit, facts: facts.get(key.split('.')[0] ?? '') ?? [] },
        max,
      );
    }
  }
  for (const [area, english] of Object.entries(content.ui)) {
    for (const { key, text, max } of pluralKeys(english, tag, translation.language.plural)) {
      const note = english[key]?.note ?? english[key.replace(/_[a-z]+$/, '_other')]?.note ?? '';
      add({ file: `ui/${area}`, key, role: UI_ROLE, english: text, unit: translation.ui[area]?.[key], note }, max);
    }
  }
  for (const [key, { text }] of Object.entries(content.changes)) {
    add({ file: 'changes', key, role: CHANGE_ROLE, english: text, unit: translation.changes[key] }, LENGTH.notice);
  }
  return units;
}
