import type { Content } from './content.ts';
import type { Block, Topic } from './schema.ts';

/** A block with a text of its own; a quote and a sample show that of another. */
export type SpokenBlock = Exclude<Block, { kind: 'quote' | 'sample' }>;

/** Whether a block has a text of its own. */
export function isSpoken(block: Block): block is SpokenBlock {
  return block.kind !== 'quote' && block.kind !== 'sample';
}

/** Every block of a topic, in reading order. */
export function blocksOf(topic: Topic): Block[] {
  return topic.parts.flatMap((part) => part.blocks);
}

/** A block by its name, `door/keep-door-closed`, with the topic it stands in; undefined where there is none. */
export function namedBlock(content: Content, name: string): { topic: string; block: SpokenBlock } | undefined {
  const [topic = '', id = ''] = name.split('/');
  const found = content.topics[topic];
  const block = found && blocksOf(found).find((each) => each.id === id);
  return block && isSpoken(block) ? { topic, block } : undefined;
}

/** The names of the blocks a block shows besides its own words: what it quotes, or what is said to its answers. */
export function quotedBy(block: Block): string[] {
  if (block.kind === 'quote' || block.kind === 'sample') return [block.from];
  if (block.kind === 'ask') return block.answers.flatMap(({ to }) => (to.includes('/') ? [to] : []));
  return [];
}

/** Ids of every fact a topic's page rests on, those of quoted blocks included. */
export function factsOf(content: Content, topic: Topic): string[] {
  const own = blocksOf(topic);
  const quoted = own.flatMap(quotedBy).flatMap((name) => namedBlock(content, name)?.block ?? []);
  return [...new Set([...own, ...quoted].flatMap((block) => block.facts))];
}
