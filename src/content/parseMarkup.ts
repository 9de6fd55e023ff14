/** One element of our own markup; values of attributes stand as they are written, escaped. */
export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: Markup;
}

/** Elements, and text as it is written. */
export type Markup = (string | MarkupElement)[];

const PIECE = /<!--[\s\S]*?-->|<\/([\w-]+)>|<([\w-]+)((?: [\w:-]+(?:="[^"]*")?)*)(\/?)>|([^<]+)/gy;
const ATTRIBUTE = / ([\w:-]+)(?:="([^"]*)")?/g;
const WITHOUT_END = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/**
 * The elements of markup that React wrote: every tag closed, every value in double quotes. Comments are left out. Throws
 * at anything else, so that nothing is misread in silence.
 */
export function parseMarkup(text: string): Markup {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const [piece, closed, name, attributes, slash, words] of text.matchAll(PIECE)) {
    read += piece.length;
    const inside = open[open.length - 1] ?? root;
    if (words) inside.children.push(words);
    else if (name) {
      const element: MarkupElement = { name, attributes: {}, children: [] };
      for (const [, key = '', value = ''] of (attributes ?? '').matchAll(ATTRIBUTE)) element.attributes[key] = value;
      inside.children.push(element);
      if (!slash && !WITHOUT_END.has(name)) open.push(element);
    } else if (closed && open.pop()?.name !== closed) throw new Error(`“${closed}” ends where it is not open`);
  }
  if (read < text.length) throw new Error(`This is not markup: ${text.slice(read, read + 60)}`);
  if (open.length !== 1) throw new Error(`“${open.at(-1)?.name}” does not end`);
  return root.children;
}

/** Calls `visit` with every element, outer ones first. */
export function eachElement(markup: Markup, visit: (element: MarkupElement) => void): void {
  for (const node of markup) {
    if (typeof node === 'string') continue;
    visit(node);
    eachElement(node.children, visit);
  }
}
