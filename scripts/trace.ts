import { resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { revise } from '../src/build/revise.ts';
import { isSpoken } from '../src/content/blocks.ts';
import { unitState } from '../src/content/freshness.ts';
import { topicRevision } from '../src/content/topicRevision.ts';

/**
 * `npm run trace -- HOME-6`: a fact, its sources, and every block in every language that rests on it.
 * `npm run trace -- door`: a topic for a lawyer: each block with the facts under it, and the revision to sign.
 */
const { content } = loadContent(resolve(import.meta.dirname, '..', 'locales'));
const id = process.argv[2] ?? '';
if (content.facts[id]) fact(id);
else if (content.topics[id]) topic(id);
else {
  console.error(`There is no fact and no topic “${id}”.`);
  console.error(`Topics: ${Object.keys(content.topics).join(', ')}\nFacts: ${Object.keys(content.facts).join(', ')}`);
  process.exit(1);
}

function fact(name: string): void {
  showFact(name, '');
  for (const [topicId, { parts }] of Object.entries(content.topics)) {
    for (const block of parts.flatMap((part) => part.blocks)) {
      if (!isSpoken(block) || !block.facts.includes(name)) continue;
      console.log(`\n${topicId} → ${block.id} (${block.kind})\n  en: ${block.text}`);
      for (const [tag, { topics }] of Object.entries(content.translations)) {
        const unit = topics[topicId]?.units[`${block.id}.text`];
        console.log(`  ${tag} (${unitState(unit, revise(block.kind, block.text))}): ${unit?.text ?? ''}`);
      }
    }
  }
}

function topic(name: string): void {
  const found = content.topics[name];
  if (!found) return;
  const { title, checkedOn, reviewBy, parts, legalReview } = found;
  const now = topicRevision(content, name, revise);
  console.log(`${name}: ${title} (checked ${checkedOn}, review by ${reviewBy})`);
  for (const part of parts) {
    console.log(`\n## ${part.title ?? part.id}${part.more ? ' (more about this)' : ''}`);
    for (const block of part.blocks) {
      const dated = block.kind === 'reality' ? `, as of ${block.asOf}` : '';
      console.log(`\n${block.id} (${block.kind}${dated})`);
      const text = isSpoken(block) ? block.text : `(the words of ${block.from})`;
      console.log(`  ${'title' in block && block.title ? `[${block.title}] ` : ''}${text}`);
      if (block.kind === 'ask') for (const { text, to } of block.answers) console.log(`    “${text}” leads to ${to}`);
      if (block.kind === 'sample') for (const { shows, text } of block.fields) console.log(`    [${shows}] ${text}`);
      for (const each of block.facts) showFact(each, '    ');
    }
  }
  console.log(`\nTo sign: "legalReview": { "by": "your name", "on": "YYYY-MM-DD", "of": "${now}" }`);
  if (!legalReview) console.log('No lawyer has signed it.');
  else {
    const state = legalReview.of === now ? 'nothing changed since' : 'words or facts have changed since';
    console.log(`Signed by ${legalReview.by} on ${legalReview.on}: ${state}.`);
  }
}

function showFact(name: string, indent: string): void {
  const found = content.facts[name];
  if (!found) return;
  const { confidence, checkedOn, reviewBy, recheck, claim, caveats, sources } = found;
  const changing = recheck ? ', may have changed' : '';
  console.log(`${indent}${name} (${confidence}, checked ${checkedOn}, review by ${reviewBy}${changing})`);
  console.log(`${indent}  ${claim}\n${indent}  Exceptions: ${caveats}`);
  for (const source of sources) {
    const { title = source, publisher, date, url } = content.sources[source] ?? {};
    console.log(`${indent}  Source: ${title}, ${publisher}, ${date}, ${url}`);
  }
}
