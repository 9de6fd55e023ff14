import { forget, keep, recall } from './storage.ts';

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
/** The browser's own bars take the colour of the page (`--paper` in tokens.css). */
const BAR = { light: '#ffffff', dark: '#0f1317' };

/** What was chosen and kept; anything else that stands there is left out. */
export function readLook(): Look {
  const kept = new URLSearchParams(recall('look') ?? '');
  return known((key) => kept.get(key));
}

/** What the open document shows, whether or not it could be kept. */
export function shownLook(): Look {
  const { dataset } = document.documentElement;
  return known((key) => dataset[key]);
}

/** Shows a look on the open document: its sheet reads `data-size`, `data-theme` and `data-contrast`. */
export function showLook(look: Look): void {
  const { dataset } = document.documentElement;
  for (const key of Object.keys(ALLOWED) as (keyof Look)[]) {
    if (look[key]) dataset[key] = look[key];
    else delete dataset[key];
  }
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    bar.content = BAR[look.theme ?? (bar.matches('[media*=dark]') ? 'dark' : 'light')];
  }
}

/** Shows a look and keeps it for later visits; a look that follows the phone in everything leaves nothing to keep. */
export function chooseLook(look: Look): void {
  showLook(look);
  const chosen = new URLSearchParams(look as Record<string, string>).toString();
  if (chosen) keep('look', chosen);
  else forget('look');
}

function known(read: (key: string) => string | null | undefined): Look {
  const found = Object.entries(ALLOWED).filter(([key, values]) => values.includes(read(key) ?? ''));
  return Object.fromEntries(found.map(([key]) => [key, read(key)]));
}
