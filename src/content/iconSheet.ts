import type { Markup, MarkupElement } from './parseMarkup.ts';

/** The pictograms of a sprite as rules of a sheet, and the name of the class of each. */
export interface IconSheet {
  css: string;
  classes: Map<string, string>;
}

const SYMBOL = /<symbol id="(i-\w+)" viewBox="0 0 48 48">(.*?)<\/symbol>/g;
/** Pictograms of pages and controls that no file holds. */
const ELSEWHERE = ['exit', 'get', 'lock', 'mobile', 'pen', 'play', 'printer', 'saved', 'search', 'speaker'];
const DRAWN =
  "xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48' fill='none' stroke='red' stroke-width='4' stroke-linecap='round' stroke-linejoin='round'";
/** Bands whose colour says which pictogram their heading has. */
const BANDS: Record<string, string> = { do: 'i-do', dont: 'i-dont', sayb: 'i-say', note: 'i-note' };
const HEADINGS = Object.keys(BANDS).map((band) => `.${band}>.bh::before`);
/** Each row of this band has its pictogram too. */
const ROWS = 'dont';

/**
 * Makes every pictogram of the sprite a mask, so that a class can show it: in a file that has a thousand, an element that
 * names its drawing is three times as long. Its colour is that of the words around it, also where a system sets its own.
 */
export function iconSheet(sprite: string): IconSheet {
  const classes = new Map<string, string>();
  const masks: string[] = [];
  for (const [, id = '', strokes = ''] of sprite.matchAll(SYMBOL)) {
    if (ELSEWHERE.includes(id.slice(2))) continue;
    const name = `_${classes.size.toString(36)}`;
    const bands = Object.keys(BANDS).filter((band) => BANDS[band] === id);
    const shown = [
      `.${name}`,
      ...bands.map((band) => `.${band}>.bh`),
      ...(bands.includes(ROWS) ? [`.${ROWS} li`] : []),
    ];
    masks.push(`${shown}{--i:url("data:image/svg+xml,<svg ${DRAWN}>${strokes.replaceAll('"', "'")}</svg>")}`);
    classes.set(id, name);
  }
  const implied = [...HEADINGS, `.${ROWS} li::before`];
  const css = [
    ...masks,
    `i.i,${implied}{background:currentColor;forced-color-adjust:preserve-parent-color;-webkit-mask:var(--i) center/contain no-repeat;mask:var(--i) center/contain no-repeat}`,
    `i.i{display:inline-block}.blk li,p.row{overflow-wrap:anywhere}p.row{flex-wrap:nowrap}${implied}{content:"";flex:none;inline-size:1.75rem;block-size:1.75rem}.${ROWS} li::before{color:var(--c)}`,
  ];
  return { css: css.join(''), classes };
}

/** A band without the pictograms that its colour implies. */
export function withoutImplied(section: MarkupElement, classes: IconSheet['classes']): MarkupElement {
  const band = section.attributes.class?.split(' ').find((each) => BANDS[each]);
  const shown = band && `i ${classes.get(BANDS[band] ?? '')}`;
  if (!shown) return section;
  const bare = (element: MarkupElement): MarkupElement => {
    const [icon, ...others] = element.children;
    const found = typeof icon === 'object' && icon.attributes.class === shown;
    return found ? { ...element, children: others } : element;
  };
  const each = (children: Markup, change: (element: MarkupElement) => MarkupElement): Markup =>
    children.map((child) => (typeof child === 'string' ? child : change(child)));
  const children = each(section.children, (child) => {
    if (child.attributes.class === 'bh') return bare(child);
    return band === ROWS && child.name === 'ul' ? { ...child, children: each(child.children, bare) } : child;
  });
  return { ...section, children };
}
