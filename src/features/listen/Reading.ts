import { say, silence } from '../../platform/speech.ts';
import type { Step } from './steps.ts';

export const SPEEDS = { slow: 0.75, normal: 1, fast: 1.35 } as const;
export type Speed = keyof typeof SPEEDS;

export interface ReadingState {
  /** The block being read, or null before the start and after the end. */
  id: string | null;
  speed: Speed;
  /** `broke` where the device's voice failed. */
  phase: 'playing' | 'paused' | 'broke' | 'ended';
}

/**
 * Reads steps one after another and tells subscribers what is true. A pause stops the voice and going on begins the block
 * anew, because phones lose a voice that is paused.
 */
export class Reading {
  private state: ReadingState = { id: null, speed: 'normal', phase: 'paused' };
  private at = 0;
  /** Counts starts and stops, so that what was stopped never goes on. */
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly steps: readonly Step<SpeechSynthesisVoice>[]) {}

  /** Calls back on every change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The present truth; the same object until something changes. */
  read = (): ReadingState => this.state;

  /** Reads the block at hand from its start, and all that follows. */
  play(): void {
    this.at = this.startOf(this.at);
    void this.run();
  }

  /** Silent at once. */
  pause(): void {
    this.turn += 1;
    silence();
    if (this.state.phase === 'playing') this.set({ phase: 'paused' });
  }

  /** Goes to the next block or the one before; a pause stays a pause. */
  skip(by: 1 | -1): void {
    const start = this.startOf(this.at);
    const next = this.steps.findIndex(({ id }, at) => at > start && id !== this.steps[start]?.id);
    const to = by > 0 ? next : this.startOf(start - 1);
    if (to < 0) return;
    this.at = to;
    if (this.state.phase === 'playing') void this.run();
    else this.set({ id: this.steps[to]?.id ?? null });
  }

  /** Speaks at another speed from here on. */
  setSpeed(speed: Speed): void {
    this.set({ speed });
    if (this.state.phase === 'playing') void this.run();
  }

  private async run(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    for (; ; this.at += 1) {
      const step = this.steps[this.at];
      if (!step) break;
      this.set({ id: step.id, phase: 'playing' });
      const ending = await say(step.text, step.voice, SPEEDS[this.state.speed]);
      if (turn !== this.turn) return;
      if (ending !== 'ended') return this.set({ phase: ending === 'failed' ? 'broke' : 'paused' });
    }
    this.at = 0;
    this.set({ id: null, phase: 'ended' });
  }

  /** The first step of the block that a step belongs to. */
  private startOf(at: number): number {
    let start = Math.max(at, 0);
    while (start > 0 && this.steps[start - 1]?.id === this.steps[start]?.id) start -= 1;
    return start;
  }

  private set(change: Partial<ReadingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
