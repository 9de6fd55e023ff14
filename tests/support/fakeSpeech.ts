/** A voice as a browser lists it. */
export interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

/** What a test sees of the voice of a device, and how it makes things happen. */
export interface FakeSpeech {
  /** Everything that was given to a voice, in order. */
  spoken: { text: string; lang: string; voice: string | null; rate: number; volume: number }[];
  /** What is being spoken now, or null. */
  now(): string | null;
  /** Ends what is being spoken, as when it was heard to its end. */
  finish(): void;
  /** Breaks it off, as when the device fails. */
  fail(): void;
  /** Gives other voices from now on. */
  bring(voices: FakeVoice[]): void;
  cancels: number;
}

/** A voice of the device for each language, and one that works over a network. */
export const VOICES: FakeVoice[] = [
  { name: 'Network English', lang: 'en-US', localService: false, default: true },
  { name: 'English', lang: 'en-US', localService: true, default: false },
  { name: 'Español', lang: 'es-US', localService: true, default: false },
  { name: 'বাংলা', lang: 'bn-BD', localService: true, default: false },
  { name: '中文', lang: 'zh-CN', localService: true, default: false },
  { name: 'العربية', lang: 'ar-SA', localService: true, default: false },
];

/**
 * Puts a voice that tests can follow in place of the operating system's: `voices` null takes speech away. It stands alone,
 * so that it can also run in a real browser before a page's own scripts; `kyrSpeech` on the window is its FakeSpeech.
 * What is spoken ends when a test says so, or after `ends` milliseconds.
 */
export function installFakeSpeech({ voices, ends }: { voices: FakeVoice[] | null; ends?: number }): void {
  class Words {
    voice: FakeVoice | null = null;
    lang = '';
    rate = 1;
    volume = 1;
    onstart: (() => void) | null = null;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    constructor(readonly text: string) {}
  }
  let listed = voices ?? [];
  let current: Words | null = null;
  const take = () => {
    const words = current;
    current = null;
    return words;
  };
  const fake: FakeSpeech = {
    spoken: [],
    cancels: 0,
    now: () => current?.text ?? null,
    finish: () => take()?.onend?.(),
    fail: () => take()?.onerror?.({ error: 'synthesis-failed' }),
    bring: (more) => {
      listed = more;
    },
  };
  const speech = {
    get speaking() {
      return current !== null;
    },
    pending: false,
    paused: false,
    getVoices: () => listed,
    speak: (words: Words) => {
      fake.spoken.push({
        text: words.text,
        lang: words.lang,
        voice: words.voice?.name ?? null,
        rate: words.rate,
        volume: words.volume,
      });
      if (!words.text) return;
      current = words;
      setTimeout(() => current === words && words.onstart?.());
      if (ends !== undefined) setTimeout(() => current === words && fake.finish(), ends);
    },
    // As in browsers: what is cut off is told as an error.
    cancel: () => {
      fake.cancels += 1;
      take()?.onerror?.({ error: 'interrupted' });
    },
    resume: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const put = (name: string, value: unknown) => Object.defineProperty(window, name, { value, configurable: true });
  put('speechSynthesis', voices ? speech : undefined);
  put('SpeechSynthesisUtterance', Words);
  put('kyrSpeech', fake);
}
