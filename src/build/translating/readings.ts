import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Content } from '../../content/content.ts';
import type { Problem } from '../../content/problem.ts';
import { readingsSchema } from '../../content/schema.ts';
import { revise } from '../revise.ts';
import { type LanguageUnit, languageUnits } from './languageUnits.ts';

/** What independent readers did with one file of a language, unit by unit (`readings/` in its folder). */
export type Readings = z.infer<typeof readingsSchema>;

/** The revision of a translated text: a reading holds only for the words that were read. */
export function readingOf(text: string): string {
  return revise('reading', text);
}

/** The readings of one file of a language; empty where nobody read it. Throws in words when the file is damaged. */
export function readReadings(root: string, tag: string, file: string): Readings {
  const path = pathOf(root, tag, file);
  if (!existsSync(path)) return {};
  const parsed = readingsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a file of readings: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Writes the readings of one file of a language. */
export function writeReadings(root: string, tag: string, file: string, readings: Readings): void {
  const path = pathOf(root, tag, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(readings, null, 2)}\n`);
}

/** Whether the words of a unit, as they stand, were translated back, read by a second reader, or read by a person. */
export function isRead({ key, unit }: LanguageUnit, readings: Readings, round: keyof Readings): boolean {
  return unit !== undefined && readings[round]?.units[key]?.of === readingOf(unit.text);
}

/**
 * What a page may not claim: a topic is called translated back, or read by a person, only while that is true of all its
 * words as they stand.
 */
export function checkReadings(content: Content, root: string, tag: string): Problem[] {
  const problems: Problem[] = [];
  const units = languageUnits(content, tag).filter(({ file, unit }) => unit && file.startsWith('topics/'));
  for (const file of new Set(units.map((unit) => unit.file))) {
    const topic = content.translations[tag]?.topics[file.slice('topics/'.length)];
    const readings = readReadings(root, tag, file);
    const claims: [keyof Readings, string, boolean][] = [
      ['back', 'backTranslatedBy', Boolean(topic?.backTranslatedBy)],
      ['person', 'checkedBy', Boolean(topic?.checkedBy && topic.checkedBy.by !== 'machine')],
    ];
    for (const [round, key, claimed] of claims) {
      const unread = claimed && units.find((unit) => unit.file === file && !isRead(unit, readings, round));
      if (!unread) continue;
      problems.push({
        file: `${tag}/${file}.json`,
        key,
        wrong: `claims a reading, but ${unread.key} was never read as it stands`,
        mend: `Have it read and recorded in ${tag}/readings/${file}.json, or write null`,
      });
    }
  }
  return problems;
}

function pathOf(root: string, tag: string, file: string): string {
  return join(root, tag, 'readings', `${file}.json`);
}
