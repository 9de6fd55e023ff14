import { chooseVoice, type Voice } from '../../platform/chooseVoice.ts';
import type { Passage } from './passages.ts';

/** One short text, the voice for it, and the block to be marked meanwhile. */
export interface Step<V extends Voice = Voice> {
  id: string;
  text: string;
  voice: V;
}

/** Chromium stops a voice after some fifteen seconds, so no text may be longer. */
const LONGEST = 200;
/** English words inside a translation: only they stand between these marks (locales/README.md). */
const QUOTED = /“([^”]*)”/;
const SOMETHING = /[\p{L}\p{N}]/u;

/**
 * What is spoken with which voice, in order, or null where the page's language has no voice. English is spoken by an
 * English voice alone. Where there is none, `unread` is true: words whose meaning follows are left out, and in place of
 * the others, once for all that stand together, `unreadWords` are said.
 */
export function stepsOf<V extends Voice>(
  passages: readonly Passage[],
  tag: string,
  voices: readonly V[],
  unreadWords: string,
): { steps: Step<V>[]; unread: boolean } | null {
  const own = chooseVoice(voices, tag);
  const english = chooseVoice(voices, 'en');
  if (!own) return null;
  const steps: Step<V>[] = [];
  let unread = false;
  const add = (id: string, text: string, voice: V) => {
    for (const piece of shortPieces(text)) if (SOMETHING.test(piece)) steps.push({ id, text: piece, voice });
  };
  for (const { id, text, lang, repeated } of passages) {
    if (lang === 'en') {
      if (english) add(id, text, english);
      else if (!repeated && steps.at(-1)?.text !== unreadWords) steps.push({ id, text: unreadWords, voice: own });
      unread ||= !english;
      continue;
    }
    if (lang !== tag) {
      // What an organization says in a language of its own: no voice of another could be understood.
      const voice = chooseVoice(voices, lang);
      if (voice) add(id, text, voice);
      continue;
    }
    // Without an English voice its words stay in the sentence: a sentence with a hole in it would be worse.
    const runs = english ? text.split(QUOTED) : [text];
    for (const [at, run] of runs.entries()) add(id, run, at % 2 && english ? english : own);
  }
  return { steps, unread };
}

/** Cuts a long text at the end of a sentence, else at a comma, else between words. */
export function shortPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST + 1);
    const cut =
      lastCut(head, /[.!?؟]["”»)]*(?= )|[।。！？](?=.)/g) ||
      lastCut(head, /[,;:،؛](?= )|[，；：、](?=.)/g) ||
      head.lastIndexOf(' ');
    pieces.push(rest.slice(0, cut > 0 ? cut : LONGEST).trim());
    rest = rest.slice(cut > 0 ? cut : LONGEST).trim();
  }
  return rest ? [...pieces, rest] : pieces;
}

function lastCut(text: string, mark: RegExp): number {
  const last = [...text.matchAll(mark)].at(-1);
  return last ? last.index + last[0].length : 0;
}
