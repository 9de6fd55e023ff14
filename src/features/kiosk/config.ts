/** What a volunteer decides about one tablet. */
export interface KioskConfig {
  /** Name of the place, as visitors know it. */
  place: string;
  /** Languages offered, in their order on the first screen. */
  languages: string[];
  /** Seconds without a touch after which the screen asks. */
  idle: number;
  /** A help line of the place itself, in its own words. */
  help: { name: string; number: string } | null;
  theme: 'light' | 'dark';
  print: boolean;
  /** Whether visits are counted, on this tablet alone. */
  count: boolean;
}

/** Which part of a set-up is wrong; each has its words, `kiosk.bad.place` and so on. */
export type ConfigProblem = 'link' | 'place' | 'languages' | 'idle' | 'help';

export const IDLE_SECONDS = { least: 20, usual: 60, most: 300 };
/** Longest name of a place or a line, in letters. */
export const LONGEST_NAME = 60;
const NUMBER = /^[+()\d][\d ().-]{1,24}$/;

/** A set-up as it came from a form, a link or this tablet, or what is wrong with it. Languages not offered here are none. */
export function readConfig(value: unknown, released: readonly string[]): KioskConfig | ConfigProblem {
  if (typeof value !== 'object' || value === null) return 'link';
  const { place, languages, idle, help, theme, print, count } = value as Record<string, unknown>;
  if (!isName(place)) return 'place';
  const known = Array.isArray(languages) ? [...new Set(languages)].filter((tag) => released.includes(tag)) : [];
  if (!known.length) return 'languages';
  if (typeof idle !== 'number' || !Number.isInteger(idle) || idle < IDLE_SECONDS.least || idle > IDLE_SECONDS.most) {
    return 'idle';
  }
  const line = readHelp(help);
  if (line === 'help') return 'help';
  if (theme !== 'light' && theme !== 'dark') return 'link';
  if (typeof print !== 'boolean' || typeof count !== 'boolean') return 'link';
  return { place: place.trim(), languages: known, idle, help: line, theme, print, count };
}

function readHelp(help: unknown): KioskConfig['help'] | 'help' {
  if (help === null) return null;
  if (typeof help !== 'object') return 'help';
  const { name, number } = help as Record<string, unknown>;
  if (!isName(name) || typeof number !== 'string' || !NUMBER.test(number.trim())) return 'help';
  return { name: name.trim(), number: number.trim() };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0 && value.trim().length <= LONGEST_NAME;
}

const MARK = '#set-up=';

/** The address that brings a set-up to the next tablet; the exit code does not travel. */
export function configLink(origin: string, config: KioskConfig): string {
  const bytes = new TextEncoder().encode(JSON.stringify(config));
  const text = btoa(String.fromCharCode(...bytes));
  return `${origin}/kiosk/${MARK}${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The set-up in the part of an address after `#`, what is wrong with it, or null where there is none. */
export function configOf(hash: string, released: readonly string[]): KioskConfig | ConfigProblem | null {
  if (!hash.startsWith(MARK)) return null;
  try {
    const text = atob(hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return readConfig(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), released);
  } catch {
    return 'link';
  }
}
