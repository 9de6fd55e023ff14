import { CHANGE_ROLE, type Content, type Revise, SOURCE_TAG } from './content.ts';
import { unitState } from './freshness.ts';
import type { Block, Step } from './schema.ts';
import type { BandView, ChangeView, RowView, SourceView, TopicView, TranslationView, Words } from './site.ts';
import { topicRevision } from './topicRevision.ts';

/** The office a reader is sent to when words are old: it refers to free legal help. */
export const HOTLINE = 'moia';

type Say = (key: string, role: string, english: string) => Words;

/**
 * One topic as a page of one language shows it: the translation where it is current, else the English, marked as
 * English; with everything the page must say about its sources, dates and review.
 */
export function resolveTopic(content: Content, tag: string, id: string, revise: Revise): Omit<TopicView, 'icon'> {
  const topic = content.topics[id];
  if (!topic) throw new Error(`There is no topic “${id}”`);
  const translated = content.translations[tag]?.topics[id];
  let inEnglish = 0;
  const say: Say = (key, role, english) => {
    if (tag === SOURCE_TAG) return english;
    const unit = translated?.units[key];
    if (unit && unitState(unit, revise(role, english)) === 'current') return unit.text;
    inEnglish += 1;
    return { en: english };
  };
  const title = say('title', 'title', topic.title);
  const parts = topic.parts.map((part) => ({
    id: part.id,
    ...(part.title && { title: say(`part.${part.id}`, 'part', part.title) }),
    ...(part.more && { more: part.more }),
    bands: bandsOf(part.blocks, (block) => rowOf(content, block, say, tag)),
  }));
  const person = (step: Step | null | undefined) => (step && step.by !== 'machine' ? step : null);
  const [translator, reader] = [person(translated?.draftedBy), person(translated?.checkedBy)];
  const state: TranslationView['state'] = tag === SOURCE_TAG ? 'source' : translated ? 'translated' : 'missing';
  const translation = { state, translator, compared: translated?.backTranslatedBy != null, reader, inEnglish };
  const { checkedOn, legalReview } = topic;
  const facts = topic.parts.flatMap((part) => part.blocks.flatMap((block) => block.facts));
  const due = facts.flatMap((fact) => content.facts[fact]?.reviewBy ?? []);
  const reviewBy = [topic.reviewBy, ...due].sort()[0] ?? topic.reviewBy;
  const change = resolveChanges(content, tag, revise).find(({ topics }) => topics.some((each) => each.id === id));
  return {
    id,
    title,
    parts,
    about: {
      checkedOn,
      reviewBy,
      ...(change && { changed: { on: change.on, text: change.text } }),
      hotline: content.contacts[HOTLINE]?.numbers?.[0] ?? '',
      lawyer: legalReview && {
        by: legalReview.by,
        on: legalReview.on,
        changed: legalReview.of !== topicRevision(content, id, revise),
      },
      translation,
      sources: sourcesOf(content, id).size,
    },
  };
}

/** The title of a topic's tile in a language. */
export function resolveTile(content: Content, tag: string, id: string, revise: Revise): Words {
  return resolveWords(content, tag, id, 'tile', revise);
}

function resolveWords(content: Content, tag: string, id: string, key: 'title' | 'tile', revise: Revise): Words {
  const english = content.topics[id]?.[key] ?? '';
  const unit = content.translations[tag]?.topics[id]?.units[key];
  if (tag === SOURCE_TAG) return english;
  return unit && unitState(unit, revise(key, english)) === 'current' ? unit.text : { en: english };
}

function bandsOf(blocks: Block[], draw: (block: Block) => RowView): BandView[] {
  const bands: BandView[] = [];
  for (const block of blocks) {
    const last = bands.at(-1);
    if (last?.kind === block.kind) last.rows.push(draw(block));
    else bands.push({ kind: block.kind, rows: [draw(block)] });
  }
  return bands;
}

function rowOf(content: Content, block: Block, say: Say, tag: string): RowView {
  const row: RowView = { id: block.id, text: say(`${block.id}.text`, block.kind, block.text) };
  if ('title' in block && block.title) row.title = say(`${block.id}.title`, block.kind, block.title);
  if (block.kind === 'say' && tag !== SOURCE_TAG && typeof row.text === 'string') row.say = block.text;
  if (block.kind === 'reality') row.asOf = block.asOf;
  if (block.kind === 'next' && block.topic) row.topic = block.topic;
  if (block.kind === 'call') {
    if (block.note) row.note = say(`${block.id}.note`, block.kind, block.note);
    const contact = content.contacts[block.contact];
    if (contact) {
      const { numbers = [], web, hours, checkedOn } = contact;
      row.contact = { numbers, hours, checkedOn, ...(web && { web }) };
    }
  }
  return row;
}

/** What changed in the guide, the newest first, in a language. */
export function resolveChanges(content: Content, tag: string, revise: Revise): ChangeView[] {
  const changes = Object.entries(content.changes).sort(([, a], [, b]) => (a.on < b.on ? 1 : -1));
  return changes.map(([id, { on, text, topics, urgent }]) => {
    const unit = content.translations[tag]?.changes[id];
    const current = unit && unitState(unit, revise(CHANGE_ROLE, text)) === 'current';
    return {
      id,
      on,
      text: tag === SOURCE_TAG ? text : current ? unit.text : { en: text },
      topics: topics.map((topic) => ({ id: topic, title: resolveTitle(content, tag, topic, revise) })),
      urgent: urgent.length > 0,
    };
  });
}

/** The title of a topic in a language. */
export function resolveTitle(content: Content, tag: string, id: string, revise: Revise): Words {
  return resolveWords(content, tag, id, 'title', revise);
}

/** Every source, by title, with its place in the list. */
export function listSources(content: Content): (SourceView & { id: string })[] {
  return Object.entries(content.sources)
    .sort(([, a], [, b]) => (a.title < b.title ? -1 : 1))
    .map(([id, { lang, ...source }], at) => ({ id, number: at + 1, ...source, ...(lang && { lang }) }));
}

/** Ids of the sources a topic rests on. */
export function sourcesOf(content: Content, topic: string): Set<string> {
  const facts = content.topics[topic]?.parts.flatMap((part) => part.blocks.flatMap((block) => block.facts)) ?? [];
  return new Set(facts.flatMap((fact) => content.facts[fact]?.sources ?? []));
}
