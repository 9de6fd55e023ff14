/** What the host says of its newest release. */
export interface NewestRelease {
  version: string;
  /** Blocks, as topic/block, whose old advice must not be followed any more, and the day each changed. */
  urgent: Record<string, string>;
}

/** `release.json` says the same, with the hash of every file: too much for a phone to fetch every few hours. */
const NEWS_PATH = '/urgent.json';
const LOOK_EVERY_MS = 6 * 60 * 60 * 1000;

/**
 * Asks the host, when there is a connection, whether the words of an open page were changed urgently. It reads one small
 * public file, the same for everybody; nothing is sent. A page of the newest release needs no news.
 */
export class ReleaseWatch {
  private newest: NewestRelease | null = null;
  private lastLook = Number.NEGATIVE_INFINITY;
  private readonly listeners = new Set<() => void>();

  /** @param version the release of the open page */
  constructor(private readonly version: string) {}

  /** Calls back when news came; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A newer release than the page's own, or null. */
  read = (): NewestRelease | null => this.newest;

  /** Looks once, at most every six hours after an answer; never throws. */
  async look(): Promise<void> {
    if (performance.now() - this.lastLook < LOOK_EVERY_MS) return;
    try {
      const response = await fetch(NEWS_PATH, { cache: 'no-store', credentials: 'omit', redirect: 'error' });
      if (response.status !== 200) return;
      const { version, urgent } = (await response.json()) as NewestRelease;
      this.lastLook = performance.now();
      if (version === this.version || typeof urgent !== 'object') return;
      this.newest = { version, urgent };
      for (const listener of this.listeners) listener();
    } catch {
      // No connection, or a login page in its place: there is no news.
    }
  }
}
