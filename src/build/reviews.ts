import type { Content } from '../content/content.ts';
import { isPast } from '../content/freshness.ts';
import { topicRevision } from '../content/topicRevision.ts';
import { revise } from './revise.ts';

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
