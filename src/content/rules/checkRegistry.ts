import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Facts, sources and contacts: every reference leads somewhere, nothing stands unused, reviews follow checks. */
export function checkRegistry({ facts, sources, contacts, topics }: Content): Problem[] {
  const problems: Problem[] = [];
  const usedSources = new Set<string>();
  const blocks = Object.values(topics).flatMap((topic) => topic.parts.flatMap((part) => part.blocks));
  const usedFacts = new Set(blocks.flatMap((block) => block.facts));
  const usedContacts = new Set(blocks.flatMap((block) => (block.kind === 'call' ? [block.contact] : [])));
  for (const [id, fact] of Object.entries(facts)) {
    const file = 'facts.json';
    for (const source of fact.sources) {
      usedSources.add(source);
      if (!sources[source])
        problems.push({
          file,
          key: `${id}.sources`,
          wrong: `there is no source “${source}”`,
          mend: 'Add it to sources.json or correct the name',
        });
    }
    if (fact.reviewBy < fact.checkedOn)
      problems.push({
        file,
        key: `${id}.reviewBy`,
        wrong: 'lies before checkedOn',
        mend: 'The next review comes after the last check',
      });
    if (!usedFacts.has(id))
      problems.push({ file, key: id, wrong: 'no block rests on this fact', mend: 'Name it in a block or remove it' });
  }
  const urls = new Map<string, string>();
  for (const [id, source] of Object.entries(sources)) {
    const file = 'sources.json';
    const twin = urls.get(source.url);
    if (twin) problems.push({ file, key: id, wrong: `has the same address as “${twin}”`, mend: 'Keep one of the two' });
    urls.set(source.url, id);
    if (!usedSources.has(id))
      problems.push({ file, key: id, wrong: 'no fact rests on this source', mend: 'Name it in a fact or remove it' });
  }
  for (const id of Object.keys(contacts)) {
    if (!usedContacts.has(id))
      problems.push({
        file: 'contacts.json',
        key: id,
        wrong: 'no block shows this contact',
        mend: 'Show it in a block or remove it',
      });
  }
  return problems;
}
