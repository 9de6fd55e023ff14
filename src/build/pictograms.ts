import type { Strokes } from '../content/site.ts';
import { dot, ICONS, ring } from './icons.ts';

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

/** Pictures of topics, on the same grid as the icons. They travel with the pages that show them, not with every page. */
export const PICTOGRAMS: Record<string, Strokes> = {
  airport: ['M24 4c2.5 0 4 3 4 6v8l16 10v5l-16-5v8l5 4v4l-9-2-9 2v-4l5-4v-8L4 33v-5l16-10v-8c0-3 1.5-6 4-6z'],
  book: ['M24 12v30M24 12c-5-4-12-5-19-4v30c7-1 14 0 19 4c5-4 12-5 19-4V8c-7-1-14 0-19 4z'],
  camera: ['M4 12h27v24H4zM31 21l13-7v20l-13-7z'],
  car: ['M5 36V26l5-3 5-11h18l5 11 5 3v10zM11 23h26M10 36v5M38 36v5', dot(13, 30), dot(35, 30)],
  card: ICONS.card ?? [],
  chat: [
    'M24 5a19 19 0 0 1 0 38c-4 0-7-1-10-3l-9 3 3-9A19 19 0 0 1 24 5z',
    dot(16, 24, 4),
    dot(24, 24, 4),
    dot(32, 24, 4),
  ],
  child: [circle(24, 14, 7), 'M11 44v-6a13 13 0 0 1 26 0v6', 'M24 30v6'],
  clock: [ring, 'M24 12v12l8 6'],
  court: ['M5 19L24 7l19 12zM11 19v17M20 19v17M28 19v17M37 19v17M5 42h38M8 36h32'],
  door: ['M10 44V5h28v39M4 44h40', dot(30, 25)],
  eye: ['M3 24c6-9 13-13 21-13s15 4 21 13c-6 9-13 13-21 13S9 33 3 24z', circle(24, 24, 6)],
  family: [
    'M20 12a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM40 17a5 5 0 1 1-10 0a5 5 0 1 1 10 0z',
    'M4 43V33a10 10 0 0 1 20 0v10M28 43v-8a7 7 0 0 1 15 0v8',
  ],
  hand: [
    'M14 27V12a3 3 0 0 1 6 0V7a3 3 0 0 1 6 0v4a3 3 0 0 1 6 0v5a3 3 0 0 1 6 0v14c0 8-5 14-13 14-6 0-9-3-12-8L7 27c-1-3 3-5 5-3z',
  ],
  home: ['M5 23L24 6l19 17M10 19v24h28V19M20 43V29h8v14'],
  hospital: ['M7 7h34v34H7zM24 16v16M16 24h16'],
  key: [circle(14, 24, 9), 'M23 24h21v8M35 24v6'],
  lock: ICONS.lock ?? [],
  medicine: ['M8 29L29 8a8 8 0 0 1 11 11L19 40A8 8 0 0 1 8 29zM18 19l11 11'],
  mobile: ICONS.mobile ?? [],
  now: ICONS.now ?? [],
  paper: ICONS.paper ?? [],
  pen: ICONS.pen ?? [],
  person: ['M32 14a8 8 0 1 1-16 0a8 8 0 1 1 16 0z', 'M8 43v-3a16 16 0 0 1 32 0v3'],
  phone: ICONS.phone ?? [],
  plan: ['M9 9h30v35H9zM18 4h12v9H18zM16 22l3 3 4-5M28 23h5M16 34l3 3 4-5M28 35h5'],
  search: ICONS.search ?? [],
  school: ['M11 44V22a13 13 0 0 1 26 0v22zM19 10V5h10v5M11 32h26M19 32v5M19 21h10'],
  shelter: ['M4 21L24 6l20 15M10 44V25M10 39h28v5M38 39v-4a5 5 0 0 0-5-5H18v9'],
  street: [circle(27, 8, 4), 'M25 17l-3 12 7 6 2 9M22 29l-4 8-6 6M25 17l-9 5-1 7M26 19l4 6 7 2'],
  taken: [
    circle(15, 14, 6),
    'M4 42v-6a11 11 0 0 1 15-10',
    { d: circle(33, 14, 6), dash: '4.5 5' },
    { d: 'M22 42v-6a11 11 0 0 1 22 0v6', dash: '5 5.5' },
  ],
  text: ['M3 40L15 9l12 31M8 29h14M29 40l8-20 8 20M32 33h10'],
  tool: ['M41 12a11 11 0 0 1-15 13L12 40a5 5 0 0 1-6-6l15-14A11 11 0 0 1 34 5l-7 7 2 6 6 1z'],
  train: ['M11 6h26v28H11zM11 22h26M17 34l-5 9M31 34l5 9', dot(18, 28), dot(30, 28)],
  work: ['M4 36h40M9 36v-5a15 15 0 0 1 30 0v5M19 17v10M29 17v10M19 17.5V12h10v5.5'],
  worship: ['M7 44V20L24 5l17 15v24zM18 44V33a6 6 0 0 1 12 0v11'],
};
