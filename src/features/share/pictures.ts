import type { Strokes } from '../../content/site.ts';

const dot = (x: number, y: number, weight = 4) => ({ d: `M${x} ${y}h.01`, weight });

/** Pictures of the ways to share, on the grid of the icons; no other page needs them, so they are not in the sprite. */
export const PICTURES = {
  chat: ['M24 5a19 19 0 0 1 0 38c-4 0-7-1-10-3l-9 3 3-9A19 19 0 0 1 24 5z', dot(16, 24), dot(24, 24), dot(32, 24)],
  code: [
    'M5 5h14v14H5zM29 5h14v14H29zM5 29h14v14H5z',
    { d: 'M12 12h.01M36 12h.01M12 36h.01', weight: 6 },
    'M29 29h5v5M43 29v.01M29 43v-2M36 43h7v-7',
  ],
  link: ['M20 28a9 9 0 0 0 13 1l8-8A9 9 0 0 0 28 8l-4 4M28 20a9 9 0 0 0-13-1l-8 8a9 9 0 0 0 13 13l4-4'],
  mail: ['M4 9h40v30H4zM4 11l20 16 20-16'],
  mobile: ['M13 4h22v40H13zM21 37h6'],
  more: ['M15 18H7v26h34V18h-8M24 30V5M14 14L24 4l10 10'],
  paper: ['M16 4h26v30H16zM32 34v10H6V14h10'],
} satisfies Record<string, Strokes>;
