import type { Markup, MarkupElement } from './parseMarkup.ts';

/** What HTML lets stand without quotation marks. */
const PLAIN = /^[\w#:.+-]+$/;
/** Drawings, which are closed within their tag. */
const DRAWN = new Set(['circle', 'line', 'path', 'rect', 'use']);
/** An item ends where the next one, or its list, begins or ends; the other has no end at all. */
const WITHOUT_END = new Set(['li', 'br', 'hr', 'img', 'input', 'wbr']);

/** Markup as text, in the fewest letters that mean the same. */
export function writeMarkup(markup: Markup): string {
  return markup.map((node) => (typeof node === 'string' ? node : write(node))).join('');
}

function write({ name, attributes, children }: MarkupElement): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (!value) return ` ${key}`;
    return PLAIN.test(value) ? ` ${key}=${value}` : ` ${key}="${value}"`;
  });
  const tag = `<${name}${written.join('')}`;
  if (DRAWN.has(name) && !children.length) return `${tag} />`;
  return `${tag}>${writeMarkup(children)}${WITHOUT_END.has(name) ? '' : `</${name}>`}`;
}
