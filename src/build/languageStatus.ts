import { CHANGE_ROLE, type Content, UI_ROLE } from '../content/content.ts';
import { isPast, unitState } from '../content/freshness.ts';
import { pluralKeys } from '../content/rules/pluralKeys.ts';
import type { Unit } from '../content/schema.ts';
import { topicRevision } from '../content/topicRevision.ts';
import { topicUnits } from '../content/topicUnits.ts';
import { revise } from './revise.ts';

export interface LanguageStatus {
  tag: string;
  status: 'released' | 'draft';
  current: number;
  /** Units older than their English, as `file → key`. */
  stale: string[];
  missing: string[];
  /** Topics with no named reader. */
  unread: string[];
}

/** How complete and how fresh every translation is; counts only, nothing here can fail a build. */
export function languageStatus(content: Content): LanguageStatus[] {
  return Object.entries(content.translations).map(([tag, { language, ui, topics, changes }]) => {
    const result: LanguageStatus = { tag, status: language.status, current: 0, stale: [], missing: [], unread: [] };
    const count = (file: string, key: string, unit: Unit | undefined, revision: string) => {
      const state = unitState(unit, revision);
      if (state === 'current') result.current += 1;
      else result[state].push(`${file} → ${key}`);
    };
    for (const [id, { text }] of Object.entries(content.changes)) {
      count(`${tag}/changes.json`, id, changes[id], revise(CHANGE_ROLE, text));
    }
    for (const [area, english] of Object.entries(content.ui)) {
      for (const { key, text } of pluralKeys(english, tag, language.plural)) {
        count(`${tag}/ui/${area}.json`, key, ui[area]?.[key], revise(UI_ROLE, text));
      }
    }
    for (const [id, english] of Object.entries(content.topics)) {
      for (const { key, role, text } of topicUnits(english)) {
        count(`${tag}/topics/${id}.json`, key, topics[id]?.units[key], revise(role, text));
      }
      const reader = topics[id]?.checkedBy;
      if (!reader || reader.by === 'machine') result.unread.push(id);
    }
    return result;
  });
}

/** Topics whose words or facts changed after a lawyer read them. */
export function staleReviews(content: Content): string[] {
  return Object.entries(content.topics).flatMap(([id, { legalReview }]) =>
    legalReview && legalReview.of !== topicRevision(content, id, revise) ? [id] : [],
  );
}

/** Topics and facts whose next check lies before `today` (YYYY-MM-DD). */
export function overdueReviews(content: Content, today: string): string[] {
  const topics = Object.entries(content.topics).filter(([, topic]) => isPast(topic.reviewBy, today));
  const facts = Object.entries(content.facts).filter(([, fact]) => isPast(fact.reviewBy, today));
  return [...topics.map(([id]) => `topic ${id}`), ...facts.map(([id]) => `fact ${id}`)];
}
