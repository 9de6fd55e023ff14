import { isSpoken, type SpokenBlock } from './blocks.ts';
import { LENGTH } from './lengths.ts';
import type { Topic } from './schema.ts';

export interface SourceUnit {
  /** `title`, `part.home`, `keep-closed.text` … the key a translation uses. */
  key: string;
  /** What the words are for; part of the revision, so that a changed kind makes translations stale. */
  role: string;
  text: string;
  max: number | undefined;
}

const TEXT_LENGTH: Record<SpokenBlock['kind'], number> = {
  do: LENGTH.row,
  dont: LENGTH.row,
  next: LENGTH.row,
  say: LENGTH.quote,
  know: LENGTH.notice,
  reality: LENGTH.notice,
  call: LENGTH.hint,
  ask: LENGTH.question,
};

/** Every piece of words in an English topic, in reading order, under its stable key. */
export function topicUnits(topic: Topic): SourceUnit[] {
  const units: SourceUnit[] = [
    { key: 'title', role: 'title', text: topic.title, max: LENGTH.title },
    { key: 'tile', role: 'tile', text: topic.tile, max: LENGTH.tile },
    { key: 'description', role: 'description', text: topic.description, max: LENGTH.description },
  ];
  for (const part of topic.parts) {
    if (part.title) units.push({ key: `part.${part.id}`, role: 'part', text: part.title, max: LENGTH.title });
    for (const block of part.blocks) {
      // Quoted words are units of the topic they stand in.
      if (block.kind === 'quote') continue;
      const add = (field: string, text: string, max: number) =>
        units.push({ key: `${block.id}.${field}`, role: block.kind, text, max });
      if ('title' in block && block.title) {
        add('title', block.title, block.kind === 'call' ? LENGTH.hotline : LENGTH.noticeTitle);
      }
      if (block.kind === 'say' && block.when) add('when', block.when, LENGTH.hint);
      if (isSpoken(block)) add('text', block.text, TEXT_LENGTH[block.kind]);
      if ('note' in block && block.note) add('note', block.note, LENGTH.hint);
      if (block.kind === 'ask') for (const { id, text } of block.answers) add(id, text, LENGTH.answer);
      if (block.kind === 'sample') for (const { id, text } of block.fields) add(`field-${id}`, text, LENGTH.hint);
    }
  }
  return units;
}
