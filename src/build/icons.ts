import type { Strokes } from '../content/site.ts';

/** A dot is a zero-length stroke of its own weight. */
export const dot = (x: number, y: number, weight = 6) => ({ d: `M${x} ${y}h.01`, weight });

export const ring = 'M44 24a20 20 0 1 1-40 0a20 20 0 1 1 40 0z';

/** Pictograms of the frame and the blocks, on a 48 grid (docs/design.md): every page may show any of them. */
export const ICONS: Record<string, Strokes> = {
  back: ['M42 24H7M20 10L6 24l14 14'],
  card: ['M4 10h40v28H4zM11 19h26M11 25h26M11 31h13'],
  chev: ['M17 8l16 16-16 16'],
  clock: [ring, 'M24 12v12l8 6'],
  do: [ring, 'M14 25l7 7 13-15'],
  dont: [ring, 'M16 16l16 16M32 16L16 32'],
  exit: ['M27 5H7v38h20M19 24h24M34 14l10 10-10 10'],
  get: ['M24 5v26M13 21l11 11 11-11M7 43h34'],
  globe: [ring, 'M4 24h40M24 4c-7 6-9 13-9 20s2 14 9 20c7-6 9-13 9-20s-2-14-9-20z'],
  home: ['M6 23L24 7l18 16v19H29V30H19v12H6z'],
  know: ['M24 4l17 6v13c0 10-6 17-17 21C13 40 7 33 7 23V10z', 'M24 20v13', dot(24, 14, 5)],
  link: ['M20 28a9 9 0 0 0 13 1l8-8A9 9 0 0 0 28 8l-4 4M28 20a9 9 0 0 0-13-1l-8 8a9 9 0 0 0 13 13l4-4'],
  lock: ['M9 21h30v23H9zM15 21v-7a9 9 0 0 1 18 0v7', dot(24, 32.5)],
  mobile: ['M13 4h22v40H13zM21 37h6'],
  next: ['M6 24h35M28 10l14 14-14 14'],
  now: ['M8 44V5h20v39M3 44h30', dot(22, 25), 'M35 16c3 4 3 11 0 15M41 11c5 7 5 18 0 25'],
  note: ['M24 5l21 37H3zM24 19v10', dot(24, 35.5, 4)],
  paper: ['M10 4h19l9 9v31H10zM29 4v9h9M17 22h14M17 29h14M17 36h7'],
  pen: ['M6 42l3-11L33 7l8 8-24 24zM28 12l8 8'],
  phone: ['M14 5l7 10-5 5c2 5 6 9 12 12l5-5 10 7c0 6-4 9-9 9C19 43 6 29 5 14c0-5 3-9 9-9z'],
  play: ['M13 6l27 18-27 18z'],
  printer: ['M13 18V5h22v13M13 35H5V18h38v17h-8M13 29h22v15H13z'],
  saved: ['M13 4h22v40H13z', 'M18 23l4 5 8-10'],
  say: ['M4 7h40v27H23L12 43v-9H4zM13 16h22M13 24h14'],
  search: ['M36 21a15 15 0 1 1-30 0a15 15 0 1 1 30 0zM32 32l12 12'],
  speaker: ['M5 18v12h8l11 9V9l-11 9zM31 17c4 4 4 10 0 14M37 11c7 7 7 19 0 26'],
  update: ['M41 20A18 18 0 0 0 9 14M7 5v10h10M7 28a18 18 0 0 0 32 6M41 43V33H31'],
};

/** Every drawing as one hidden sprite, so that a page names a picture instead of repeating it. */
export function iconSprite(): string {
  const symbols = Object.entries(ICONS).map(([name, strokes]) => {
    const paths = strokes.map((stroke) =>
      typeof stroke === 'string' ? `<path d="${stroke}"/>` : `<path d="${stroke.d}" stroke-width="${stroke.weight}"/>`,
    );
    return `<symbol id="i-${name}" viewBox="0 0 48 48">${paths.join('')}</symbol>`;
  });
  return `<svg class="sprite" aria-hidden="true">${symbols.join('')}</svg>`;
}
