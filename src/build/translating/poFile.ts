import { po } from 'gettext-parser';
import type { Content } from '../../content/content.ts';
import { revise } from '../revise.ts';
import { type LanguageUnit, languageUnits } from './languageUnits.ts';
import { unitNote } from './unitNote.ts';

/** The revision of the English a translation in the file follows, told as a reference. */
const OF = /^of:([0-9a-f]{8})$/;
const context = ({ file, key }: Pick<LanguageUnit, 'file' | 'key'>) => `${file} → ${key}`;

/** Changed words of one file of a language, by key. */
export type ChangedUnits = Map<string, Map<string, { of: string; text: string }>>;

/**
 * All units of a language as a PO file (GNU gettext), which Poedit, Weblate and others read. Each has its place as
 * context, what a translator must know as comments, and is marked fuzzy where it is older than its English.
 */
export function exportPo(content: Content, tag: string): Buffer {
  const translations: Record<string, Record<string, object>> = {};
  for (const unit of languageUnits(content, tag)) {
    const msgctxt = context(unit);
    translations[msgctxt] = {
      [unit.english]: {
        msgctxt,
        msgid: unit.english,
        msgstr: [unit.unit?.text ?? ''],
        comments: {
          extracted: unitNote(content, tag, unit).join('\n'),
          reference: `of:${unit.of}`,
          ...(unit.state === 'stale' && { flag: 'fuzzy' }),
        },
      },
    };
  }
  const headers = { Language: tag, 'Content-Type': 'text/plain; charset=utf-8', 'X-Source-Language': 'en' };
  return po.compile({ charset: 'utf-8', headers, translations: translations as never }, { foldLength: 0 });
}

/**
 * The words of a PO file that differ from those of the language. Units left fuzzy or empty are left as they are. Throws,
 * with every fault in words, when the file is of another language or damaged: a unit lost, doubled or unknown, or its
 * English changed.
 */
export function readPo(content: Content, tag: string, file: Buffer): ChangedUnits {
  const parsed = parse(file);
  if (parsed.headers.Language !== tag) {
    throw new Error(`The file is of the language “${parsed.headers.Language ?? ''}”, not of “${tag}”`);
  }
  const units = languageUnits(content, tag);
  const known = new Map(units.map((unit) => [context(unit), unit]));
  const faults: string[] = [];
  const changed: ChangedUnits = new Map();
  for (const [msgctxt, entries] of Object.entries(parsed.translations)) {
    if (!msgctxt) continue;
    const unit = known.get(msgctxt);
    const [entry, ...more] = Object.values(entries);
    if (!unit || !entry || more.length) {
      faults.push(`${msgctxt}: ${unit ? 'stands there more than once' : 'there is no such unit'}`);
      continue;
    }
    known.delete(msgctxt);
    const of = OF.exec(entry.comments?.reference ?? '')?.[1];
    if (!of || revise(unit.role, entry.msgid) !== of) {
      faults.push(`${msgctxt}: its English was changed in the file, or its line “#: of:…” is gone`);
      continue;
    }
    const text = entry.msgstr[0] ?? '';
    if (!text && unit.unit) faults.push(`${msgctxt}: its translation is gone`);
    if (!text || entry.comments?.flag?.includes('fuzzy')) continue;
    if (text === unit.unit?.text && of === unit.unit.of) continue;
    const own = changed.get(unit.file) ?? new Map();
    changed.set(unit.file, own.set(unit.key, { of, text }));
  }
  for (const lost of known.keys()) faults.push(`${lost}: is not in the file`);
  if (faults.length) throw new Error(`Nothing was imported. The file is damaged:\n${faults.slice(0, 20).join('\n')}`);
  return changed;
}

function parse(file: Buffer) {
  try {
    if (file.includes('\uFFFD')) throw new Error('it holds the sign of damaged letters; save it as UTF-8');
    return po.parse(file, { defaultCharset: 'utf-8', validation: true });
  } catch (error) {
    throw new Error(`The file cannot be read as PO: ${error instanceof Error ? error.message : error}`);
  }
}
