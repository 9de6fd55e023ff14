import { blocksOf, namedBlock, quotedBy } from '../blocks.ts';
import type { Content } from '../content.ts';
import { LENGTH } from '../lengths.ts';
import type { Problem } from '../problem.ts';
import type { Topic } from '../schema.ts';
import { TOOLS, type Tool } from '../site.ts';
import { splitLead } from '../splitLead.ts';

/** Kinds of blocks that are steps where one thing is shown at a time. */
const STEPS = new Set(['do', 'dont', 'say']);

/** Tools: each is there under its name, every quote and every answer leads somewhere, and a step fits the screen. */
export function checkTools(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const tool of TOOLS) {
    if (content.topics[tool]?.tool === tool) continue;
    const file = `en/topics/${tool}.json`;
    problems.push({ file, key: 'tool', wrong: `is not the tool “${tool}”`, mend: `Write "tool": "${tool}"` });
  }
  for (const [id, topic] of Object.entries(content.topics)) problems.push(...checkTool(content, id, topic));
  return problems;
}

function checkTool(content: Content, id: string, topic: Topic): Problem[] {
  const problems: Problem[] = [];
  const add = (key: string, wrong: string, mend: string) =>
    problems.push({ file: `en/topics/${id}.json`, key, wrong, mend });
  if (topic.tool && topic.tool !== id) add('tool', 'is not the name of the file', 'Give both the same name');
  const places = new Set([...topic.parts.map((part) => part.id), ...blocksOf(topic).map((block) => block.id)]);
  for (const part of topic.parts) {
    if (part.topic && !content.topics[part.topic])
      add(part.id, `there is no topic “${part.topic}”`, 'Correct the name or remove it');
    for (const block of part.blocks) {
      for (const name of quotedBy(block))
        if (!namedBlock(content, name))
          add(
            block.id,
            `there is no block “${name}” to quote`,
            'Name it as topic/block, such as door/keep-door-closed',
          );
      if ((block.kind === 'ask' || block.kind === 'sample') && !topic.tool)
        add(block.id, `is of the kind “${block.kind}”, which only tools have`, 'Use another kind');
      if (block.kind !== 'ask') continue;
      for (const { to } of block.answers)
        if (!to.includes('/') && !places.has(to))
          add(block.id, `an answer leads to “${to}”, which is not on the page`, 'Name a part or a block of this file');
    }
  }
  for (const name of steps(content, topic.tool)) {
    const { lead } = splitLead(namedBlock(content, name)?.block.text ?? '');
    if (lead.length > LENGTH.lead)
      add(name, `begins with a sentence of ${lead.length} characters: “${lead}”`, `Keep it to ${LENGTH.lead}`);
  }
  return problems;
}

/** Names of the blocks that a tool shows one at a time: their first sentence must fit a screen, in every language. */
export function steps(content: Content, tool: Tool | undefined): string[] {
  const topic = tool === 'now' ? content.topics[tool] : undefined;
  const names = topic ? blocksOf(topic).flatMap(quotedBy) : [];
  return names.filter((name) => STEPS.has(namedBlock(content, name)?.block.kind ?? ''));
}
