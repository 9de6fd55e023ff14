import { blocksOf, factsOf, isSpoken, namedBlock, type SpokenBlock } from './blocks.ts';
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
  const english = { passages: 0 };
  const say = sayer(content, tag, id, revise, english);
  const title = say('title', 'title', topic.title);
  const tileOf = (other: string) => ({
    id: other,
    icon: [],
    group: '',
    title: resolveTile(content, tag, other, revise),
  });
  const context: Context = { content, tag, revise, english };
  const parts = topic.parts.map((part) => ({
    id: part.id,
    ...(part.title && { title: say(`part.${part.id}`, 'part', part.title) }),
    ...(part.more && { more: part.more }),
    ...(part.topic && { topic: tileOf(part.topic) }),
    bands: bandsOf(part.blocks, (block) => resolveBlock(context, id, block)),
  }));
  const person = (step: Step | null | undefined) => (step && step.by !== 'machine' ? step : null);
  const [translator, reader] = [person(translated?.draftedBy), person(translated?.checkedBy)];
  const state: TranslationView['state'] = tag === SOURCE_TAG ? 'source' : translated ? 'translated' : 'missing';
  const translation = {
    state,
    translator,
    compared: translated?.backTranslatedBy != null,
    reader,
    inEnglish: english.passages,
  };
  const { checkedOn, legalReview } = topic;
  const facts = factsOf(content, topic);
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

function bandsOf(blocks: Block[], draw: (block: Block) => { kind: BandView['kind']; row: RowView }): BandView[] {
  const bands: BandView[] = [];
  for (const { kind, row } of blocks.map(draw)) {
    const last = bands.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else bands.push({ kind, rows: [row] });
  }
  return bands;
}

interface Context {
  content: Content;
  tag: string;
  revise: Revise;
  /** Counts what stands in English for want of a current translation. */
  english: { passages: number };
}

/** Says the units of one topic in a language; what is missing or stale stands in English, and is counted. */
function sayer(content: Content, tag: string, topic: string, revise: Revise, english: Context['english']): Say {
  const units = content.translations[tag]?.topics[topic]?.units;
  return (key, role, text) => {
    if (tag === SOURCE_TAG) return text;
    const unit = units?.[key];
    if (unit && unitState(unit, revise(role, text)) === 'current') return unit.text;
    english.passages += 1;
    return { en: text };
  };
}

/** A block as its page shows it; a quote shows the block it names, under its own id. */
function resolveBlock(context: Context, topic: string, block: Block): { kind: BandView['kind']; row: RowView } {
  const { content, tag, revise, english } = context;
  const say = sayer(content, tag, topic, revise, english);
  if (isSpoken(block)) return { kind: block.kind, row: rowOf(context, block, say) };
  const { kind, row } = quote(context, block.from);
  if (block.kind === 'quote') return { kind, row: { ...row, id: block.id, quoted: true } };
  const fields = block.fields.map(({ id, shows, text }) => ({
    id,
    shows,
    text: say(`${block.id}.field-${id}`, block.kind, text),
  }));
  const title = say(`${block.id}.title`, block.kind, block.title);
  return { kind: block.kind, row: { id: block.id, title, text: row.text, fields } };
}

function quote(context: Context, name: string): { kind: BandView['kind']; row: RowView } {
  const found = namedBlock(context.content, name);
  if (!found) throw new Error(`There is no block “${name}”`);
  return resolveBlock(context, found.topic, found.block);
}

function rowOf(context: Context, block: SpokenBlock, say: Say): RowView {
  const { content, tag } = context;
  const row: RowView = { id: block.id, text: say(`${block.id}.text`, block.kind, block.text) };
  if ('title' in block && block.title) row.title = say(`${block.id}.title`, block.kind, block.title);
  if ('note' in block && block.note) row.note = say(`${block.id}.note`, block.kind, block.note);
  switch (block.kind) {
    case 'say':
      if (block.when) row.when = say(`${block.id}.when`, block.kind, block.when);
      if (tag !== SOURCE_TAG && typeof row.text === 'string') row.say = spoken(content, tag, block);
      break;
    case 'reality':
      row.asOf = block.asOf;
      break;
    case 'next':
      if (block.topic) row.topic = block.topic;
      if (block.at) row.at = block.at;
      break;
    case 'call': {
      const contact = content.contacts[block.contact];
      if (!contact) break;
      const { numbers = [], tdd, web, hours, checkedOn } = contact;
      row.contact = { numbers, hours, checkedOn, ...(tdd && { tdd }), ...(web && { web }) };
      break;
    }
    case 'ask':
      row.answers = block.answers.map(({ id, text, to, good }) => ({
        id,
        text: say(`${block.id}.${id}`, block.kind, text),
        ...(to.includes('/') ? { says: quote(context, to) } : { to }),
        ...(good && { good }),
      }));
      break;
  }
  return row;
}

/** The English words to speak from a page in a language: with its name, where the block has a place for it. */
function spoken(content: Content, tag: string, { text, named }: Extract<SpokenBlock, { kind: 'say' }>): string {
  // “Chinese (Simplified)” is how it is written; it is spoken of as Chinese.
  const name = content.translations[tag]?.language.english.replace(/ \(.*/, '');
  return name ? (named?.replace('{{language}}', name) ?? text) : text;
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

/** Ids of the sources a topic's own words rest on; those of quoted words stand with the topic they are from. */
export function sourcesOf(content: Content, topic: string): Set<string> {
  const found = content.topics[topic];
  const facts = found ? blocksOf(found).flatMap((block) => block.facts) : [];
  return new Set(facts.flatMap((fact) => content.facts[fact]?.sources ?? []));
}
