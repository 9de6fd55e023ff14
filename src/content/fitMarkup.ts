import { type IconSheet, withoutImplied } from './iconSheet.ts';
import type { Markup, MarkupElement } from './parseMarkup.ts';

/** Where the markup of a page goes in a file that holds many. */
export interface Surroundings {
  /** Id of the article that is to hold it; the ids inside begin with it. */
  article: string;
  /** Id of the article that holds the page at an address of the guide, or null where it is not in this file. */
  articleAt: (path: string) => string | null;
  /** Name of a drawing of the 48 grid, which stands in the file once. */
  drawing: (strokes: Markup) => string;
  /** Class that shows each pictogram of the sprite. */
  icons: IconSheet['classes'];
}

/** What nothing answers where the app's script is not: Listen, Print, English beside, what is saved, what Leave does, and that scripts are needed. */
const CONTROLS = new Set(['tools', 'saved', 'leave', 'no-scripts']);
/** Attributes that name other elements by their ids. */
export const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for', 'headers'];

/**
 * The markup of one page as a part of a file: ids are its own, links lead within the file, and what leads out of it to
 * another page of the guide is left out, with what would stand empty then. Telephone numbers and other sites stay.
 */
export function fitMarkup(markup: Markup, around: Surroundings): Markup {
  return markup.flatMap((node) => (typeof node === 'string' ? node : fitElement(node, around)));
}

function fitElement(element: MarkupElement, around: Surroundings): Markup {
  const { name, children } = element;
  const attributes = { ...element.attributes };
  if (isControl(element)) return [];
  if (name === 'svg' && attributes.viewBox === '0 0 48 48') {
    const { viewBox: _, ...others } = attributes;
    const use = { name: 'use', attributes: { href: `#${around.drawing(children)}` }, children: [] };
    return [{ name, attributes: others, children: [use] }];
  }
  if (name === 'svg') {
    const [use] = children;
    const id = typeof use === 'object' && use.name === 'use' ? use.attributes.href?.slice(1) : undefined;
    if (id?.startsWith('i-')) {
      const shown = around.icons.get(id);
      if (!shown) throw new Error(`A file has no pictogram ${id} (iconSheet)`);
      return [{ name: 'i', attributes: { class: `${attributes.class} ${shown}` }, children: [] }];
    }
  }
  // An element of its own direction takes it from its letters.
  if (name === 'bdi' && attributes.dir === 'ltr' && attributes.lang) delete attributes.dir;
  const own = (id: string) => `${around.article}.${id}`;
  for (const key of ['id', ...REFERENCES]) {
    if (attributes[key]) attributes[key] = attributes[key].split(' ').map(own).join(' ');
  }
  if (name === 'a') {
    const [path = '', place] = (attributes.href ?? '').split('#');
    if (path.startsWith('/')) {
      const article = around.articleAt(path);
      if (!article) return place && path.endsWith('/sources/') ? fitMarkup(countAlone(children), around) : [];
      attributes.href = `#${article}${place ? `.${place}` : ''}`;
    } else if (!path) attributes.href = `#${own(place ?? '')}`;
  }
  const fitted = fitMarkup(children, around);
  if (children.length && !fitted.length) return [];
  return [withoutImplied({ name, attributes, children: unwrapped(element, fitted) }, around.icons)];
}

/** The words beside a pictogram, without an element that holds nothing else. */
function unwrapped({ name, attributes }: MarkupElement, children: Markup): Markup {
  const last = children.at(-1);
  const lines = name === 'li' || (name === 'p' && attributes.class === 'row');
  if (!lines || typeof last !== 'object' || last.attributes.class !== 'g') return children;
  return last.children.every((child) => typeof child === 'string')
    ? [...children.slice(0, -1), ...last.children]
    : children;
}

/** Whether an element is there for the app's script alone. */
export function isControl({ attributes }: MarkupElement): boolean {
  return attributes.class?.split(' ').some((each) => CONTROLS.has(each)) ?? false;
}

/** How many sources a topic rests on is worth saying; “See the list” is not, where there is none. */
function countAlone(link: Markup): Markup {
  const [icon, words] = link;
  if (typeof words !== 'object') return [];
  return [...(icon ? [icon] : []), { ...words, children: words.children.slice(0, 1) }];
}
