/** What a browser says of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'default' | 'localService'>;

/** Regions to be heard before others of the same language: what is spoken in New York. */
const REGIONS: Record<string, string[]> = {
  en: ['en-us'],
  es: ['es-us', 'es-mx', 'es-419'],
  'zh-hans': ['zh-cn', 'zh-sg', 'zh-tw'],
  'zh-hant': ['zh-tw', 'zh-hk'],
};

/** Voices that Apple's systems list among the others, and that sing or joke. */
const NOT_FOR_THIS =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox|Deranged|Hysterical|Pipe Organ)\b/;

/**
 * The voice of the device that fits a language (a BCP 47 tag) best, or null: its very tag, then its language as spoken in
 * New York, then as spoken anywhere; of equal ones the device's own default. Never a voice that works over a network.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const wanted = plain(lang);
  const regions = REGIONS[wanted] ?? [];
  const rank = (voice: V): number => {
    const own = plain(voice.lang);
    const region = regions.indexOf(own);
    const place = region >= 0 ? region : own === wanted ? regions.length : regions.length + 1;
    return (NOT_FOR_THIS.test(voice.name) ? 1000 : 0) + place * 10 + (voice.default ? 0 : 1);
  };
  const fitting = voices.filter((voice) => voice.localService === true && primary(voice.lang) === primary(lang));
  return fitting.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** `es_US`, as Android writes it, is es-us; `spa-USA`, as some phones do, is es-usa. */
function plain(tag: string): string {
  const [first = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  return [canonical(first), ...rest].join('-');
}

function primary(tag: string): string {
  return plain(tag).split('-')[0] ?? '';
}

/** One name for a language that has several: ara and ar, tl and fil, cmn and zh. */
function canonical(language: string): string {
  try {
    return new Intl.Locale(language).language;
  } catch {
    return language;
  }
}
