import type { Content } from '../content/content.ts';

/** The topics that make a flyer, those that say what to do and what to say, each with the rows that go before others. */
export function flyerRows({ topics }: Content): Record<string, string[]> {
  const made = Object.entries(topics).flatMap(([id, { tool, parts }]) => {
    const blocks = parts.filter(({ more }) => !more).flatMap((part) => part.blocks);
    const kinds = new Set(blocks.map(({ kind }) => kind));
    if (tool || !kinds.has('do') || !kinds.has('say')) return [];
    return [[id, blocks.filter(({ core, flyer }) => core || flyer).map((block) => block.id)] as const];
  });
  return Object.fromEntries(made);
}
