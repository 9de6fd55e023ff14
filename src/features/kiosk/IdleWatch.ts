/** How long the screen asks before it is cleared (WCAG 2.2.1: twenty seconds, to be extended with one touch). */
export const ASK_SECONDS = 20;
const TICK_MS = 250;

interface Clocks {
  /** Stands still while some devices sleep. */
  steady: () => number;
  /** Goes on while a device sleeps; may be set by hand. */
  wall: () => number;
}

const CLOCKS: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

/**
 * Knows how long nobody touched the screen, by whichever of two clocks went further, so that neither sleep nor a clock set
 * back keeps a screen alive. Tells the seconds left while it asks, and the end once.
 */
export class IdleWatch {
  private since: { steady: number; wall: number };
  private over = false;
  private left: number | null = null;

  constructor(
    private readonly idleSeconds: number,
    private readonly tell: (secondsLeft: number | null) => void,
    private readonly end: () => void,
    private readonly clocks = CLOCKS,
  ) {
    this.since = this.now();
  }

  /** Somebody is there. */
  touch = (event?: Event): void => {
    // Who comes back to a tablet that slept must not waken what another left: time is looked at first.
    this.tick();
    if (this.over) return;
    // The question goes with the answer to it, not from under the finger, which would touch what lies beneath.
    if ((event?.target as Partial<Element> | null)?.closest?.('.k-still')) return;
    this.since = this.now();
    this.set(null);
  };

  /** Looks at the time. */
  tick = (): void => {
    if (this.over) return;
    const idle = this.idle();
    const left = Math.ceil(this.idleSeconds + ASK_SECONDS - idle);
    if (left <= 0) {
      this.over = true;
      this.end();
    } else this.set(idle >= this.idleSeconds ? left : null);
  };

  /** Begins to look at the time, and at once when the screen comes back. Returns how to stop. */
  start(): () => void {
    const timer = setInterval(this.tick, TICK_MS);
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
    const look = () => this.tick();
    for (const sign of signs) addEventListener(sign, this.touch, { capture: true, passive: true });
    for (const sign of ['visibilitychange', 'resume'] as const) document.addEventListener(sign, look);
    for (const sign of ['focus', 'pageshow'] as const) addEventListener(sign, look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, this.touch, { capture: true });
      for (const sign of ['visibilitychange', 'resume'] as const) document.removeEventListener(sign, look);
      for (const sign of ['focus', 'pageshow'] as const) removeEventListener(sign, look);
    };
  }

  private idle(): number {
    const now = this.now();
    return Math.max(now.steady - this.since.steady, now.wall - this.since.wall) / 1000;
  }

  private now() {
    return { steady: this.clocks.steady(), wall: this.clocks.wall() };
  }

  private set(left: number | null): void {
    if (left === this.left) return;
    this.left = left;
    this.tell(left);
  }
}
