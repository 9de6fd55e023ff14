import { keep, recall } from './storage.ts';

/** How pages look on this phone, where the reader chose it; what is absent follows the phone's own settings. */
export interface Look {
  size?: 'large' | 'huge';
  theme?: 'light' | 'dark';
  contrast?: 'more';
}

const ALLOWED: { [Key in keyof Look]-?: readonly string[] } = {
  size: ['large', 'huge'],
  theme: ['light', 'dark'],
  contrast: ['more'],
};

/** What was chosen and kept; anything else that stands there is left out. */
export function readLook(): Look {
  const kept = new URLSearchParams(recall('look') ?? '');
  const known = Object.entries(ALLOWED).filter(([key, values]) => values.includes(kept.get(key) ?? ''));
  return Object.fromEntries(known.map(([key]) => [key, kept.get(key)]));
}

/** Shows a look on the open document: its sheet reads `data-size`, `data-theme` and `data-contrast`. */
export function showLook(look: Look): void {
  const { dataset } = document.documentElement;
  for (const key of Object.keys(ALLOWED) as (keyof Look)[]) {
    if (look[key]) dataset[key] = look[key];
    else delete dataset[key];
  }
}

/** Shows a look and keeps it for later visits. */
export function chooseLook(look: Look): void {
  showLook(look);
  keep('look', new URLSearchParams(look as Record<string, string>).toString());
}
