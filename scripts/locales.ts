import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LanguageStatus, languageStatus, overdueReviews, staleReviews } from '../src/build/languageStatus.ts';
import { loadContent } from '../src/build/loadContent.ts';
import { revise } from '../src/build/revise.ts';
import { CHANGE_ROLE, UI_ROLE } from '../src/content/content.ts';
import { problemLine } from '../src/content/problem.ts';
import { pluralKeys } from '../src/content/rules/pluralKeys.ts';
import { topicUnits } from '../src/content/topicUnits.ts';

/**
 * `npm run locales`: how complete and fresh every language is.
 * `npm run locales -- es`: every stale and missing unit of one language.
 * `npm run locales -- units es door`: the units of a topic (or `ui/shell`, or `changes`) with English and revision, to translate from.
 * `npm run locales -- stamp es door keep-door-closed.text`: says that a unit was checked against the English as it stands.
 */
const root = resolve(import.meta.dirname, '..', 'locales');
const { content, problems } = loadContent(root);
const [first, tag = '', file = '', key = ''] = process.argv.slice(2);

if (first === 'units') console.log(JSON.stringify(Object.fromEntries(sourceUnits(tag, file)), null, 2));
else if (first === 'stamp') stamp();
else if (first) details(first);
else table();

function table(): void {
  const rows = languageStatus(content);
  console.log('language  status     current  stale  missing  topics no person has read');
  for (const { tag, status, current, stale, missing, unread } of rows) {
    const counts = [current, stale.length, missing.length].map((count) => String(count).padStart(7)).join('');
    console.log(`${tag.padEnd(10)}${status.padEnd(10)}${counts}    ${unread.join(', ') || 'none'}`);
  }
  const overdue = overdueReviews(content, new Date().toISOString().slice(0, 10));
  console.log(`\nReviews overdue today: ${overdue.length ? overdue.join(', ') : 'none'}`);
  const reviewed = Object.values(content.topics).filter((topic) => topic.legalReview).length;
  console.log(`Topics a lawyer has signed: ${reviewed}; changed since: ${staleReviews(content).join(', ') || 'none'}`);
  if (problems.length) console.log(`\n${problems.map(problemLine).join('\n')}`);
}

function details(wanted: string): void {
  const found: LanguageStatus | undefined = languageStatus(content).find((row) => row.tag === wanted);
  if (!found) stop(`There is no language “${wanted}” in locales/`);
  for (const line of found.missing) console.log(`missing  ${line}`);
  for (const line of found.stale) console.log(`stale    ${line}`);
  console.log(`${found.current} current, ${found.stale.length} stale, ${found.missing.length} missing`);
}

/** The English of one file: key → its words and their revision. */
function sourceUnits(language: string, name: string): [string, { of: string; text: string }][] {
  const topic = content.topics[name];
  if (topic) return topicUnits(topic).map(({ key: each, role, text }) => [each, { of: revise(role, text), text }]);
  if (name === 'changes')
    return Object.entries(content.changes).map(([id, { text }]) => [id, { of: revise(CHANGE_ROLE, text), text }]);
  const area = content.ui[name.replace(/^ui\//, '')];
  if (!area) stop(`There is no topic or interface area “${name}”`);
  return pluralKeys(area, language).map(({ key: each, text }) => [each, { of: revise(UI_ROLE, text), text }]);
}

function stamp(): void {
  const source = sourceUnits(tag, file).find(([each]) => each === key);
  if (!source) stop(`${file} has no unit “${key}”`);
  const path = join(root, tag, content.topics[file] ? `topics/${file}.json` : `${file}.json`);
  const json = JSON.parse(readFileSync(path, 'utf8'));
  const unit = (json.units ?? json)[key];
  if (!unit) stop(`${path} has no unit “${key}”: add it first`);
  unit.of = source[1].of;
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
  console.log(`${tag} ${file} ${key} follows revision ${unit.of}: ${source[1].text}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
