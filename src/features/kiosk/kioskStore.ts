import { forget, keep, recall } from '../../platform/storage.ts';
import { type KioskConfig, readConfig } from './config.ts';
import type { CodeHash, Tries } from './exitCode.ts';

/** A tablet that was set up. */
export interface KioskSetUp {
  config: KioskConfig;
  code: CodeHash;
}

/** The set-up kept on this tablet, or null: none yet, or one that is damaged. */
export function readSetUp(released: readonly string[]): KioskSetUp | null {
  const kept = parse('kiosk') as { config?: unknown; code?: Partial<CodeHash> } | null;
  const config = readConfig(kept?.config, released);
  const { salt, hash, rounds } = kept?.code ?? {};
  if (typeof config === 'string' || !salt || !hash || !rounds) return null;
  return { config, code: { salt, hash, rounds } };
}

/** Keeps a set-up in one piece: a power cut leaves the old one or the new one. False where this browser keeps nothing. */
export function keepSetUp(setUp: KioskSetUp): boolean {
  forget('kioskTries');
  forget('kioskLog');
  return keep('kiosk', JSON.stringify(setUp));
}

/** Wrong tries of the exit code, also from before a restart. Where the clock was set back since, the wait begins now. */
export function readTries(): Tries {
  const { count, at } = (parse('kioskTries') ?? {}) as Partial<Tries>;
  const tries = { count: Number(count) || 0, at: Number(at) || 0 };
  if (tries.at <= Date.now()) return tries;
  const now = { ...tries, at: Date.now() };
  keepTries(now);
  return now;
}

export function keepTries(tries: Tries | null): void {
  if (tries) keep('kioskTries', JSON.stringify(tries));
  else forget('kioskTries');
}

/** What happened to the tablet since it was set up, for its status page. */
export interface KioskLog {
  /** Faults of the app: how many, and the day and kind of the last. */
  faults: number;
  lastFault: string;
  /** Day on which the host last answered whether there is a newer release. */
  asked: string;
}

export function readLog(): KioskLog {
  const { faults, lastFault, asked } = (parse('kioskLog') ?? {}) as Partial<KioskLog>;
  return { faults: Number(faults) || 0, lastFault: String(lastFault ?? ''), asked: String(asked ?? '') };
}

export function keepLog(change: Partial<KioskLog>): void {
  keep('kioskLog', JSON.stringify({ ...readLog(), ...change }));
}

function parse(key: 'kiosk' | 'kioskTries' | 'kioskLog'): unknown {
  try {
    return JSON.parse(recall(key) ?? 'null');
  } catch {
    return null;
  }
}
