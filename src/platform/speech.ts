/** How a text ended: spoken to its end, stopped by us, or broken off by the device. */
export type Ending = 'ended' | 'stopped' | 'failed';

/** Voices may come late: Chromium tells them by an event. */
const VOICES_WITHIN_MS = 2000;
/** A voice that was just stopped swallows what follows at once. */
const AFTER_STOP_MS = 120;
const START_WITHIN_MS = 5000;
/** No text given to a voice is longer than this, however slow it speaks. */
const LONGEST_MS = 90_000;

/** What is being spoken. It is kept here because browsers forget words nobody holds, and then never tell their end. */
let current: { words: SpeechSynthesisUtterance; settle: (ending: Ending) => void } | null = null;

function synthesis(): SpeechSynthesis | undefined {
  return (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
}

/**
 * The voices the device calls its own, as soon as `enough` says yes or after two seconds; null where there is no speech.
 * No voice that works over a network ever comes through here.
 */
export async function offlineVoices(
  enough: (voices: SpeechSynthesisVoice[]) => boolean,
): Promise<SpeechSynthesisVoice[] | null> {
  const speech = synthesis();
  if (!speech) return null;
  const own = () => speech.getVoices().filter(({ localService }) => localService === true);
  const deadline = performance.now() + VOICES_WITHIN_MS;
  // Looked for again and again, because not every browser tells when they came.
  while (!enough(own()) && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  return own();
}

/**
 * Speaks one short text with a voice of the device, in place of what is being spoken; resolves with how it ended. A page
 * nobody sees says nothing.
 */
export function say(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<Ending> {
  const speech = synthesis();
  if (!speech || voice.localService !== true) return Promise.resolve('failed');
  if (isLeft()) return Promise.resolve('stopped');
  const busy = speech.speaking || speech.pending;
  silence();
  const words = new SpeechSynthesisUtterance(text);
  // Android heeds the language alone, and writes it en_US.
  Object.assign(words, { voice, lang: voice.lang.replaceAll('_', '-'), rate });
  return new Promise((resolve) => {
    let timer = 0;
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      if (current?.words !== words) return;
      current = null;
      if (ending === 'failed') speech.cancel();
      resolve(ending);
    };
    const after = (wait: number, act: () => void) => {
      clearTimeout(timer);
      timer = window.setTimeout(act, wait);
    };
    const limit = () => after(LONGEST_MS, () => settle('failed'));
    words.onstart = limit;
    words.onend = () => settle('ended');
    words.onerror = () => settle('failed');
    current = { words, settle };
    after(busy ? AFTER_STOP_MS : 0, () => {
      if (speech.paused) speech.resume();
      speech.speak(words);
      // Safari on phones may ignore the words without a sign; other voices never tell that they start.
      after(START_WITHIN_MS, () => (speech.speaking ? limit() : settle('failed')));
    });
  });
}

/** Stops the voice at once. */
export function silence(): void {
  current?.settle('stopped');
  synthesis()?.cancel();
}

/** Calls back at once when the reader leaves: another page, another tab, or Leave. Returns how to stop listening. */
export function onLeaving(leave: () => void): () => void {
  const look = () => {
    if (isLeft()) leave();
  };
  // Leave hides the page before anything else, and the neutral page may be slow to come.
  const watcher = new MutationObserver(look);
  watcher.observe(document.documentElement, { attributeFilter: ['hidden'] });
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', leave);
  return () => {
    watcher.disconnect();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', leave);
  };
}

function isLeft(): boolean {
  return document.hidden || document.documentElement.hidden !== false;
}
