import { blocksOf, isSpoken, namedBlock } from '../blocks.ts';
import type { Content } from '../content.ts';
import { listsSources, RESERVED_IDS } from '../pagePath.ts';
import type { Problem } from '../problem.ts';
import type { Block, Topic } from '../schema.ts';
import { topicUnits } from '../topicUnits.ts';
import { forbiddenClaim, unknownPhone } from './claimRules.ts';
import { lostNegation } from './pairRules.ts';
import { damagedText, type Finding } from './textRules.ts';

/** The English itself: whole texts, known references, stable ids, and no promise the guide must not make. */
export function checkSource(content: Content): Problem[] {
  const problems: Problem[] = [];
  const verified = new Set(Object.values(content.contacts).flatMap((contact) => contact.numbers ?? []));
  const add = (file: string, key: string, ...findings: Finding[]) => {
    for (const finding of findings) if (finding) problems.push({ file, key, ...finding });
  };
  const areaOf = new Map<string, string>();
  for (const [area, strings] of Object.entries(content.ui)) {
    const file = `en/ui/${area}.json`;
    for (const [key, { text, max }] of Object.entries(strings)) {
      add(file, key, damagedText(text), forbiddenClaim(text), unknownPhone(text, verified));
      if (max && text.length > max)
        add(file, key, { wrong: `is longer than its ${max} characters`, mend: 'Shorten it' });
      const twin = areaOf.get(key);
      if (twin) add(file, key, { wrong: `is also in ui/${twin}.json`, mend: 'Use one of the two, or another key' });
      areaOf.set(key, area);
    }
  }
  for (const [id, topic] of Object.entries(content.topics)) {
    const file = `en/topics/${id}.json`;
    for (const { key, role, text } of topicUnits(topic)) {
      add(file, key, damagedText(text), forbiddenClaim(text), unknownPhone(text, verified));
      if (role === 'dont' && key.endsWith('.text')) add(file, key, lostNegation(text, content.english.negations));
    }
    problems.push(...checkBlocks(content, id, topic));
  }
  problems.push(...checkChanges(content));
  return problems;
}

function checkChanges({ changes, topics }: Content): Problem[] {
  const problems: Problem[] = [];
  for (const [key, change] of Object.entries(changes)) {
    const add = (wrong: string, mend: string) => problems.push({ file: 'en/changes.json', key, wrong, mend });
    for (const id of change.topics) if (!topics[id]) add(`there is no topic “${id}”`, 'Correct the name or remove it');
    for (const name of change.urgent) {
      const [id = '', block = ''] = name.split('/');
      const blocks = (topics[id] ? blocksOf(topics[id]) : []).map((each) => each.id);
      if (!blocks.includes(block))
        add(`there is no block “${name}”`, 'Name it as topic/block, such as door/keep-door-closed');
      if (!change.topics.includes(id)) add(`does not name the topic of “${name}”`, `Add “${id}” to its topics`);
    }
  }
  return problems;
}

/** Rows that advise and claim nothing of their own: what may have changed must stand on the same page with its date. */
const ADVICE = new Set(['do', 'dont', 'next']);

function checkBlocks(content: Content, id: string, topic: Topic): Problem[] {
  const file = `en/topics/${id}.json`;
  const problems: Problem[] = [];
  const add = (key: string, wrong: string, mend: string) => problems.push({ file, key, wrong, mend });
  if (RESERVED_IDS.includes(id) || listsSources(id))
    add('', `“${id}” is an address of the app itself`, 'Give the topic another file name');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    add('', 'the file name cannot be an address', 'Use lower-case letters, digits and hyphens');
  if (topic.reviewBy < topic.checkedOn)
    add('reviewBy', 'lies before checkedOn', 'The next review comes after the last check');
  const own = (block: Block) => (block.kind === 'quote' ? namedBlock(content, block.from)?.block : block);
  const dated = new Set(blocksOf(topic).flatMap((block) => (own(block)?.kind === 'reality' ? own(block)?.facts : [])));
  const seen = new Set(['main', 'languages', 'languages-h', 'about-h', 'sources-h', 'root']);
  let more = false;
  for (const part of topic.parts) {
    const kinds = new Set<string>();
    for (const name of [part.id, ...part.blocks.map((block) => block.id)]) {
      if (seen.has(name)) add(name, 'this id is used twice', 'Give each part and block its own id');
      seen.add(name);
    }
    if (more && !part.more) add(part.id, 'stands after a part marked “more”', 'Mark it “more” too, or move it up');
    more ||= part.more === true;
    for (const [at, block] of part.blocks.entries()) {
      // A tool has its steps in the order in which they are taken.
      if (!topic.tool && kinds.has(block.kind) && part.blocks[at - 1]?.kind !== block.kind) {
        add(block.id, `blocks of the kind “${block.kind}” stand apart`, 'Put the blocks of one kind together');
      }
      kinds.add(block.kind);
      const { kind, facts } = own(block) ?? block;
      for (const fact of facts) {
        const known = content.facts[fact];
        if (!known && isSpoken(block))
          add(block.id, `there is no fact “${fact}”`, 'Add it to facts.json with its sources, or correct the name');
        if (known?.recheck && kind !== 'reality' && !(ADVICE.has(kind) && dated.has(fact))) {
          add(block.id, `rests on ${fact}, which may have changed`, 'Say it in a “reality” block with its date');
        }
      }
      if (block.kind === 'call' && !content.contacts[block.contact])
        add(block.id, `there is no contact “${block.contact}”`, 'Add it to contacts.json');
      if (
        block.kind === 'call' &&
        /24\/7|24 hours|all day/.test(`${block.text} ${block.note}`) &&
        (content.contacts[block.contact]?.hours ?? 'always') !== 'always'
      )
        add(block.id, `says that ${block.contact} is open all day`, 'Say it only where contacts.json says “always”');
      if (block.kind === 'next' && block.topic && !content.topics[block.topic])
        add(block.id, `there is no topic “${block.topic}”`, 'Correct the name or remove it');
      if (block.kind === 'next' && block.at && !block.topic)
        add(block.id, `leads to “${block.at}” of no topic`, 'Name the topic, or remove “at”');
      if (block.kind === 'reality' && block.asOf > topic.checkedOn)
        add(block.id, 'asOf lies after the topic was checked', 'Correct one of the two dates');
    }
  }
  return problems;
}
