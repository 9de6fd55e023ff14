import { type Content, SOURCE_TAG } from '../content/content.ts';
import { dialAddress } from '../content/dialAddress.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { resolveTopic } from '../content/resolveTopic.ts';
import type { RowView, Words } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import type { Capsule } from '../sw/release.ts';
import { uiStrings } from './makePages.ts';
import { revise } from './revise.ts';

export const CAPSULE_CSS =
  'body{margin:0 auto;max-width:40rem;padding:1rem;font:1.125rem/1.6 system-ui,sans-serif;color:#0f1317;background:#fff}h1{font-size:1.5rem;line-height:1.3}li{margin:.4em 0}a{color:inherit;font-weight:700}hr{border:2px solid #ffc61a}';

/**
 * The last resort: the blocks marked `core` of every language as plain markup, a few kilobytes inside the worker,
 * shown when nothing else can be read. The language asked for comes first.
 */
export function makeCapsule(content: Content, tags: string[]): Capsule {
  const head = `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(uiStrings(content, SOURCE_TAG, ['shell'])['app.name'] ?? '')}</title><style>${CAPSULE_CSS}</style></head>\n<body>\n`;
  const sections = Object.fromEntries(tags.map((tag) => [tag, section(content, tag)]));
  return { head, sections, tail: '</body>\n</html>\n' };
}

function section(content: Content, tag: string): string {
  const dir = content.translations[tag]?.language.dir ?? 'ltr';
  const ids = Object.keys(content.topics).sort(
    (a, b) => (content.topics[a]?.order ?? 0) - (content.topics[b]?.order ?? 0),
  );
  const lists = ids.flatMap((id) => {
    const core = new Set(
      content.topics[id]?.parts.flatMap((part) => part.blocks.filter((block) => block.core).map((block) => block.id)),
    );
    const topic = resolveTopic(content, tag, id, revise);
    const rows = topic.parts.flatMap((part) =>
      part.bands.flatMap((band) => band.rows.filter((row) => core.has(row.id)).map((row) => item(row, band.kind))),
    );
    return rows.length ? [`<h1>${words(topic.title)}</h1><ul>${rows.join('')}</ul>`] : [];
  });
  const why = uiStrings(content, tag, ['missing'])['missing.offline'] ?? '';
  return `<section lang="${tag}" dir="${dir}"><p>${escapeHtml(why)}</p>${lists.join('')}</section><hr>\n`;
}

function item(row: RowView, kind: string): string {
  if (kind === 'say') {
    const said = row.say ? `<br>${words(row.text)}` : '';
    const english = row.say ?? wordsOf(row.text);
    const when = row.when ? `${words(row.when)}<br>` : '';
    return `<li>${when}<b lang="en" dir="ltr">“${escapeHtml(english)}”</b>${said}</li>`;
  }
  const numbers = (row.contact?.numbers ?? []).map(
    (number) => ` <a dir="ltr" href="${dialAddress(number)}">${number}</a>`,
  );
  if (row.contact) return `<li>${words(row.title ?? '')}:${numbers.join('')}</li>`;
  return `<li>${row.title ? `<b>${words(row.title)}.</b> ` : ''}${words(row.text)}</li>`;
}

function words(text: Words): string {
  return typeof text === 'string' ? escapeHtml(text) : `<span lang="en" dir="ltr">${escapeHtml(wordsOf(text))}</span>`;
}
