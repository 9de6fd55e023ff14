import { blocksOf, factsOf, namedBlock, quotedBy } from './blocks.ts';
import type { Content, Revise } from './content.ts';
import { topicUnits } from './topicUnits.ts';

/**
 * The revision of a topic as a lawyer reads it: its words, and the facts under them with their exceptions. Whatever of
 * these changes makes an earlier review stale, without anybody having to remember it.
 */
export function topicRevision(content: Content, id: string, revise: Revise): string {
  const topic = content.topics[id];
  if (!topic) throw new Error(`There is no topic “${id}”`);
  const words = topicUnits(topic).map(({ key, role, text }) => `${key} ${role} ${text}`);
  const quoted = blocksOf(topic).flatMap(quotedBy);
  words.push(...quoted.map((name) => `${name} ${namedBlock(content, name)?.block.text}`));
  const facts = factsOf(content, topic)
    .sort()
    .map((fact) => `${fact} ${content.facts[fact]?.claim} ${content.facts[fact]?.caveats}`);
  return revise('topic', [...words, ...facts].join('\n'));
}
