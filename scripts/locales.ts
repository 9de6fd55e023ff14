import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '../src/build/loadContent.ts';
import { overdueReviews, staleReviews } from '../src/build/reviews.ts';
import { type LanguageUnit, languageUnits } from '../src/build/translating/languageUnits.ts';
import { type ChangedUnits, exportPo, readPo } from '../src/build/translating/poFile.ts';
import { isRead, type Readings, readReadings, writeReadings } from '../src/build/translating/readings.ts';
import { readSheet, reviewSheet } from '../src/build/translating/reviewSheet.ts';
import { writeUnits } from '../src/build/translating/writeUnits.ts';
import { problemLine } from '../src/content/problem.ts';

const USAGE = `npm run locales                              how complete, fresh and read every language is
npm run locales -- es                        every stale, missing, long and unread unit of one language
npm run locales -- units es topics/door      the English of a file with its revisions (ui/shell, changes)
npm run locales -- stamp es topics/door KEY  says that a unit was checked against the English as it stands
npm run locales -- export es [FILE.po]       all words of a language as a PO file, with notes for translators
npm run locales -- import es FILE.po [NAME]  takes a PO file back; NAME is who translated
npm run locales -- sheet es topics/door      a page on which a native reader checks one file
npm run locales -- import es FILE.json       takes a filled sheet back`;

const root = resolve(import.meta.dirname, '..', 'locales');
const out = resolve(import.meta.dirname, '..', '.cache', 'locales');
const today = new Date().toISOString().slice(0, 10);
const { content, problems } = loadContent(root);
const [command, tag = '', file = '', last = ''] = process.argv.slice(2);

try {
  if (!command) table();
  else if (command === 'units') console.log(JSON.stringify(Object.fromEntries(source(file).map(shown)), null, 2));
  else if (command === 'stamp') stamp();
  else if (command === 'export') save(file || join(out, `${tag}.po`), exportPo(content, tag));
  else if (command === 'sheet') {
    save(
      join(out, `${tag}-${file.replace('/', '-')}.html`),
      reviewSheet(content, tag, file, readReadings(root, tag, file)),
    );
  } else if (command === 'import' && file.endsWith('.json')) importSheet();
  else if (command === 'import' && file) importPo();
  else if (content.translations[command]) details(command);
  else throw new Error(`${USAGE}\n\nThere is no language and no command “${command}”.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Readings of each file, loaded once. */
function reader(language: string): (unit: LanguageUnit, round: keyof Readings) => boolean {
  const loaded = new Map<string, Readings>();
  return (unit, round) => {
    const readings = loaded.get(unit.file) ?? readReadings(root, language, unit.file);
    loaded.set(unit.file, readings);
    return isRead(unit, readings, round);
  };
}

function table(): void {
  console.log('language  status     units  current  stale  missing  read back  second reader  read by a person');
  for (const [language, { language: meta }] of Object.entries(content.translations)) {
    const units = languageUnits(content, language);
    const read = reader(language);
    const count = (test: (unit: LanguageUnit) => boolean) => units.filter(test).length;
    const numbers = [
      [units.length, 6],
      [count(({ state }) => state === 'current'), 9],
      [count(({ state }) => state === 'stale'), 7],
      [count(({ state }) => state === 'missing'), 9],
      [count((unit) => read(unit, 'back')), 11],
      [count((unit) => read(unit, 'second')), 15],
      [count((unit) => read(unit, 'person')), 18],
    ];
    const shownNumbers = numbers.map(([number = 0, width = 0]) => String(number).padStart(width)).join('');
    console.log(`${language.padEnd(10)}${meta.status.padEnd(10)}${shownNumbers}`);
  }
  const overdue = overdueReviews(content, today);
  console.log(`\nReviews overdue today: ${overdue.length ? overdue.join(', ') : 'none'}`);
  const reviewed = Object.values(content.topics).filter((topic) => topic.legalReview).length;
  console.log(`Topics a lawyer has signed: ${reviewed}; changed since: ${staleReviews(content).join(', ') || 'none'}`);
  if (problems.length) console.log(`\n${problems.map(problemLine).join('\n')}`);
}

function details(language: string): void {
  const units = languageUnits(content, language);
  const read = reader(language);
  const name = ({ file: in_, key }: LanguageUnit) => `${in_} ${key}`;
  const long = ({ room, unit }: LanguageUnit) => room !== undefined && (unit?.text.length ?? 0) > room;
  for (const unit of units) if (unit.state !== 'current') console.log(`${unit.state.padEnd(8)} ${name(unit)}`);
  for (const unit of units.filter(long))
    console.log(`too long ${name(unit)} (${unit.unit?.text.length} of ${unit.room})`);
  for (const unit of units) if (unit.unit && !read(unit, 'back')) console.log(`not read ${name(unit)}`);
  const { draftedBy, backTranslatedBy, checkedBy } = content.translations[language]?.language ?? content.english;
  const step = (done: typeof draftedBy) => (done ? `${done.by}, ${done.on}` : 'nobody');
  console.log(`drafted by ${step(draftedBy)}; read back by ${step(backTranslatedBy)}; checked by ${step(checkedBy)}`);
}

function source(name: string): LanguageUnit[] {
  const units = languageUnits(content, tag);
  const own = units.filter((unit) => [unit.file, unit.file.replace('topics/', '')].includes(name));
  if (!own.length)
    throw new Error(`There is no file “${name}”. Files: ${[...new Set(units.map((unit) => unit.file))].join(', ')}`);
  return own;
}

function shown({ key, of, english }: LanguageUnit): [string, { of: string; text: string }] {
  return [key, { of, text: english }];
}

function stamp(): void {
  const found = source(file).find(({ key }) => key === last);
  if (!found?.unit) throw new Error(`${tag} has no unit “${last}” in ${file}: add it first`);
  const changed: ChangedUnits = new Map([[found.file, new Map([[last, { of: found.of, text: found.unit.text }]])]]);
  writeUnits(root, tag, changed, { by: 'machine', on: today });
  console.log(`${tag} ${found.file} ${last} follows revision ${found.of}: ${found.english}`);
}

function importPo(): void {
  const changed = readPo(content, tag, readFileSync(file));
  writeUnits(root, tag, changed, { by: last || 'machine', on: today });
  const number = [...changed.values()].reduce((sum, units) => sum + units.size, 0);
  console.log(`${number} units of ${tag} changed in ${changed.size} files. They are not read back yet.`);
}

function importSheet(): void {
  const sheet = readSheet(content, tag, readFileSync(file, 'utf8'));
  writeUnits(root, tag, sheet.changed, { by: sheet.person.by, on: sheet.person.on });
  const readings = readReadings(root, tag, sheet.file);
  writeReadings(root, tag, sheet.file, { ...readings, person: { ...sheet.person, units: sheet.right } });
  for (const remark of sheet.remarks) console.log(`remark   ${remark}`);
  const changed = sheet.changed.get(sheet.file)?.size ?? 0;
  console.log(`${Object.keys(sheet.right).length} rows right, ${changed} with better words, of ${sheet.file}.`);
  if (!sheet.whole) {
    console.log(
      'The page does not name the reader yet: that needs every row right as it stands. Make a new sheet for the rest.',
    );
  } else if (sheet.file.startsWith('topics/')) {
    const path = join(root, tag, `${sheet.file}.json`);
    const topic = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, `${JSON.stringify({ ...topic, checkedBy: sheet.person }, null, 2)}\n`);
    console.log(`The page now names ${sheet.person.by} as its reader.`);
  }
}

function save(path: string, text: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
