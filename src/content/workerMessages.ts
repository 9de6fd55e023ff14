/** What the page and the worker say to each other. */

export type FailReason = 'network' | 'timeout' | 'portal' | 'changed' | 'full' | 'unknown';

/** From the page, each with a message port for the answer. */
export type WorkerRequest =
  | { type: 'audit' }
  | { type: 'save'; tag: string }
  | { type: 'take-over' }
  | { type: 'remove' };

/** Answer to `audit`: every stored byte was read back and hashed. */
export interface AuditReport {
  version: string;
  date: string;
  /** Shell, scripts, icons and fixed pages. */
  core: { saved: boolean; bytes: number };
  languages: Record<string, { saved: boolean; bytes: number }>;
}

/** Answer to `save`; when it is `ok`, what was stored was read back and hashed. */
export type SaveAnswer = { ok: true; bytes: number } | { ok: false; reason: FailReason };

/** From the worker to every open page, without being asked. */
export type WorkerNews =
  | { type: 'progress'; tag: string; done: number; total: number }
  | { type: 'failed'; reason: FailReason }
  | { type: 'removing' }
  | { type: 'removed'; clean: boolean };
