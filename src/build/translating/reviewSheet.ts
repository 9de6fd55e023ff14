import { z } from 'zod';
import { asciiDigits } from '../../content/asciiDigits.ts';
import type { Content } from '../../content/content.ts';
import { escapeHtml } from '../../content/escapeHtml.ts';
import { type LanguageUnit, languageUnits } from './languageUnits.ts';
import type { ChangedUnits } from './poFile.ts';
import { type Readings, readingOf } from './readings.ts';
import { unitNote } from './unitNote.ts';

/**
 * One file of a language as a page a native reader or a lawyer can print, or fill in on a screen and hand back: English,
 * translation, what another reader understood, notes, and a place to sign. It needs nothing else and asks nobody.
 */
export function reviewSheet(content: Content, tag: string, file: string, readings: Readings): string {
  const units = languageUnits(content, tag).filter((unit) => unit.file === file && unit.unit);
  if (!units.length) throw new Error(`${tag} has no words in ${file}`);
  const { dir, english } = content.translations[tag]?.language ?? content.english;
  const row = (unit: LanguageUnit) => {
    const text = unit.unit?.text ?? '';
    const back = readings.back?.units[unit.key];
    const understood = back?.of === readingOf(text) ? escapeHtml(back.text) : '<i>not read since it was changed</i>';
    const stale = unit.state === 'stale' ? '<p class="stale">Older than its English: not shown to readers</p>' : '';
    return `<tr data-key="${escapeHtml(unit.key)}" data-of="${readingOf(text)}">
<td lang="en"><p>${escapeHtml(unit.english)}</p><small>${escapeHtml(unit.key)}</small>${stale}
<details><summary>Notes</summary><ul>${unitNote(content, tag, unit)
      .map((line) => `<li>${escapeHtml(line)}</li>`)
      .join('')}</ul></details></td>
<td lang="${tag}" dir="${dir}"><p>${escapeHtml(text)}</p></td>
<td lang="en"><p>${understood}</p></td>
<td><label><input type="checkbox" class="ok"> right</label>
<label>better words<textarea class="better" lang="${tag}" dir="${dir}" rows="2"></textarea></label>
<label>remark<textarea class="remark" rows="1"></textarea></label></td></tr>`;
  };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(`${english}: ${file}`)}</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;margin:1rem;color:#0f1317;background:#fff}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #7b868f;padding:.5rem;vertical-align:top;text-align:start;width:25%}
tr{break-inside:avoid}td p{margin:0}label{display:block}textarea{width:100%;font:inherit}small,.stale{color:#434c54}
.stale{font-weight:700}input,button{font:inherit;padding:.5rem}.sign{border:2px solid #0f1317;padding:1rem;margin-block:1rem}
@media print{button,details{display:none}textarea{border:0;border-block-end:1px solid #7b868f}}
</style></head><body>
<h1>${escapeHtml(`${english} (${tag}): ${file}`)}</h1>
<p>Read each row: does the translation say what the English says, and would people say it so? Tick “right”, or write better words. Look above all at “not”, at who does what to whom, at “must” and “may”, and at numbers.</p>
<table><thead><tr><th>English</th><th>${escapeHtml(english)}</th><th>What an independent reader understood</th><th>Your reading</th></tr></thead>
<tbody>${units.map(row).join('\n')}</tbody></table>
<div class="sign"><label>Your name <input id="reader" autocomplete="name"></label><label>Day <input id="on" type="date"></label>
<p>With your name you say that you speak this language well and read every row you ticked. Your name stands on the page once every row is right.</p>
<button id="save" type="button">Save as a file</button> <span id="told" role="status"></span></div>
<script>
const find = (selector, root = document) => root.querySelector(selector);
find('#save').onclick = () => {
  const reader = find('#reader').value.trim(), on = find('#on').value;
  if (!reader || !on) { find('#told').textContent = 'Name and day are missing.'; return; }
  const units = {};
  for (const row of document.querySelectorAll('tbody tr')) {
    units[row.dataset.key] = { of: row.dataset.of, ok: find('.ok', row).checked, better: find('.better', row).value.trim(), remark: find('.remark', row).value.trim() };
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ tag: ${JSON.stringify(tag)}, file: ${JSON.stringify(file)}, reader, on, units }, null, 1)], { type: 'application/json' }));
  link.download = ${JSON.stringify(`review-${tag}-${file.replace('/', '-')}.json`)};
  link.click();
  find('#told').textContent = 'Saved. Hand the file back.';
};
</script></body></html>
`;
}

const filledSchema = z.strictObject({
  tag: z.string(),
  file: z.string(),
  reader: z
    .string()
    .min(2)
    .refine((name) => name !== 'machine', 'must be a person'),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day written YYYY-MM-DD'),
  units: z.record(
    z.string(),
    z.strictObject({ of: z.string(), ok: z.boolean(), better: z.string(), remark: z.string() }),
  ),
});

interface FilledSheet {
  file: string;
  /** Who read, and when. */
  person: { by: string; on: string };
  /** The rows that were found right, by the revision of the words that were read. */
  right: Record<string, { of: string }>;
  /** Better words the reader wrote. */
  changed: ChangedUnits;
  /** Remarks to be thought about, as `key: remark`. */
  remarks: string[];
  /** Whether every unit of the file was found right as it stands. */
  whole: boolean;
}

/** Reads a filled sheet. Throws in words when it is damaged, of another language, or of words that have changed since. */
export function readSheet(content: Content, tag: string, text: string): FilledSheet {
  const parsed = filledSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new Error(`The sheet is damaged: ${z.prettifyError(parsed.error)}`);
  const { file, reader, on, units } = parsed.data;
  if (parsed.data.tag !== tag) throw new Error(`The sheet is of the language “${parsed.data.tag}”, not of “${tag}”`);
  const known = languageUnits(content, tag).filter((unit) => unit.file === file && unit.unit);
  if (!known.length) throw new Error(`There is no file “${file}” in ${tag}`);
  const right: FilledSheet['right'] = {};
  const own: [string, { of: string; text: string }][] = [];
  const remarks: string[] = [];
  for (const unit of known) {
    const row = units[unit.key];
    if (!row) throw new Error(`The sheet has lost the row ${unit.key}: nothing was imported`);
    if (row.of !== readingOf(unit.unit?.text ?? '')) {
      throw new Error(`${unit.key} has changed since the sheet was made: nothing was imported. Make a new sheet`);
    }
    if (row.remark) remarks.push(`${unit.key}: ${row.remark}`);
    if (row.better) own.push([unit.key, { of: unit.of, text: asciiDigits(row.better.normalize('NFC')) }]);
    else if (row.ok) right[unit.key] = { of: row.of };
  }
  const changed: ChangedUnits = own.length ? new Map([[file, new Map(own)]]) : new Map();
  return {
    file,
    person: { by: reader, on },
    right,
    changed,
    remarks,
    whole: Object.keys(right).length === known.length,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The sheet is damaged: ${error instanceof Error ? error.message : error}`);
  }
}
