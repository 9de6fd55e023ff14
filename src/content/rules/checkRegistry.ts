import { blocksOf } from '../blocks.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { HOTLINE } from '../resolveTopic.ts';
import { NUMBERS_NOT_TO_SHIP } from './forbiddenClaims.ts';

/** Facts, sources and contacts: every reference leads somewhere, nothing stands unused, reviews follow checks. */
export function checkRegistry({ facts, sources, contacts, topics }: Content): Problem[] {
  const problems: Problem[] = [];
  const usedSources = new Set<string>();
  const blocks = Object.values(topics).flatMap(blocksOf);
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
  if (!contacts[HOTLINE]?.numbers?.length)
    problems.push({
      file: 'contacts.json',
      key: HOTLINE,
      wrong: 'has no number, and old pages send readers to it',
      mend: 'Add it',
    });
  for (const [id, contact] of Object.entries(contacts)) {
    for (const number of contact.numbers ?? []) {
      if (NUMBERS_NOT_TO_SHIP.includes(number))
        problems.push({
          file: 'contacts.json',
          key: id,
          wrong: `${number} is an old or doubtful number`,
          mend: 'Remove it (src/content/rules/forbiddenClaims.ts)',
        });
    }
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
