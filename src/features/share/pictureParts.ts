import type { Strokes } from '../../content/site.ts';

/** What stands on a picture for chats, in the language of the person who gets it. */
export interface PictureWords {
  title: string;
  /** What to do first, in the guide's own words. */
  lines: string[];
  strokes: Strokes;
  tag: string;
  dir: 'ltr' | 'rtl';
  /** Absolute address of the page, or empty where the site has none. */
  address: string;
  /** The words with date and version. */
  dated: string;
  appName: string;
}

/** Letters of the language, bold or not, or of an address. */
export type Face = 'bold' | 'plain' | 'latin';

/** How the phone's letters are: the width of a text, and how many times its size a line is high. */
export interface Letters {
  measure: (text: string, size: number, face: Face) => number;
  titleLeading: number;
  leading: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextLine extends Box {
  text: string;
  size: number;
  face: Face;
  /** An address keeps its own direction. */
  dir: 'ltr' | 'rtl';
}

/** Lines that stand together, from their own top, and the ticks before them. */
export interface Group {
  height: number;
  texts: TextLine[];
  ticks: Box[];
}

/** Groups one below another. */
export function stack(groups: Group[], gap: number): Group {
  const whole: Group = { height: 0, texts: [], ticks: [] };
  for (const group of groups) {
    const from = whole.height ? whole.height + gap : 0;
    const placed = lowered(group, from);
    whole.texts.push(...placed.texts);
    whole.ticks.push(...placed.ticks);
    whole.height = from + group.height;
  }
  return whole;
}

/** A group further down. */
export function lowered({ height, texts, ticks }: Group, by: number): Group {
  const lower = <B extends Box>(box: B) => ({ ...box, y: box.y + by });
  return { height, texts: texts.map(lower), ticks: ticks.map(lower) };
}

/** The same box on a picture that is read from the right. */
export function mirrored<B extends Box>(box: B, width: number): B {
  return { ...box, x: width - box.x - box.width };
}
