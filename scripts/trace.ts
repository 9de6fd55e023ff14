import { resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { revise } from '../src/build/revise.ts';
import { unitState } from '../src/content/freshness.ts';

/** `npm run trace -- HOME-6`: every block, in every language, that rests on a fact, with the fact and its sources. */
const { content } = loadContent(resolve(import.meta.dirname, '..', 'locales'));
const id = process.argv[2] ?? '';
const fact = content.facts[id];
if (!fact) {
  console.error(`There is no fact “${id}”. Facts: ${Object.keys(content.facts).join(', ')}`);
  process.exit(1);
}
console.log(
  `${id} (${fact.confidence}, checked ${fact.checkedOn}, review by ${fact.reviewBy}${fact.recheck ? ', may have changed' : ''})`,
);
console.log(`  ${fact.claim}\n  Exceptions: ${fact.caveats}`);
for (const source of fact.sources) {
  const { title, publisher, date, url } = content.sources[source] ?? {
    title: source,
    publisher: '',
    date: '',
    url: '',
  };
  console.log(`  Source: ${title}, ${publisher}, ${date}, ${url}`);
}
for (const [name, topic] of Object.entries(content.topics)) {
  for (const block of topic.parts.flatMap((part) => part.blocks)) {
    if (!block.facts.includes(id)) continue;
    console.log(`\n${name} → ${block.id} (${block.kind})\n  en: ${block.text}`);
    for (const [tag, { topics }] of Object.entries(content.translations)) {
      const unit = topics[name]?.units[`${block.id}.text`];
      console.log(`  ${tag} (${unitState(unit, revise(block.kind, block.text))}): ${unit?.text ?? ''}`);
    }
  }
}
