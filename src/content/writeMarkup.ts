import type { Markup, MarkupElement } from './parseMarkup.ts';

/** What HTML lets stand without quotation marks. */
const PLAIN = /^[\w#:.+-]+$/;
/** Drawings, which are closed within their tag. */
const DRAWN = new Set(['circle', 'line', 'path', 'rect', 'use']);
/** An item ends where the next one, or its list, begins or ends; the other has no end at all. */
const WITHOUT_END = new Set(['li', 'br', 'hr', 'img', 'input', 'wbr']);

/** A paragraph ends where one of these begins, or what holds it ends; in a link it must be closed. */
const ENDS_PARAGRAPH =
  /^(?:article|aside|blockquote|dl|div|fieldset|footer|form|h[1-6]|header|hr|main|nav|ol|p|section|table|ul)$/;

/** Markup as text, in the fewest letters that mean the same. */
export function writeMarkup(markup: Markup, inside = ''): string {
  return markup
    .map((node, at) => (typeof node === 'string' ? node : write(node, hasEnd(node, markup[at + 1], inside))))
    .join('');
}

function hasEnd({ name }: MarkupElement, next: Markup[number] | undefined, inside: string): boolean {
  if (name !== 'p') return !WITHOUT_END.has(name);
  if (next === undefined) return inside === 'a' || !inside;
  return typeof next === 'string' || !ENDS_PARAGRAPH.test(next.name);
}

function write({ name, attributes, children }: MarkupElement, ended: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (!value) return ` ${key}`;
    return PLAIN.test(value) ? ` ${key}=${value}` : ` ${key}="${value}"`;
  });
  const tag = `<${name}${written.join('')}`;
  if (DRAWN.has(name) && !children.length) return `${tag} />`;
  return `${tag}>${writeMarkup(children, name)}${ended ? `</${name}>` : ''}`;
}
