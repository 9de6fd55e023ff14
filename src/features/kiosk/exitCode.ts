/** A code as it is kept: it can be tried, and not read back. */
export interface CodeHash {
  salt: string;
  hash: string;
  rounds: number;
}

/** Fewest digits of a code. */
export const CODE_DIGITS = 6;
/** PBKDF2 with SHA-256, as OWASP advises where Argon2id is not to be had (design/safety.md 3.5). */
const ROUNDS = 600_000;
/** Wrong tries that cost nothing. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/**
 * The hash of a code, slow on purpose: a fraction of a second here. Six digits hold off
 * hands, not a computer that has the tablet's files: the system's own lock must do that.
 */
export async function hashCode(code: string, salt = randomSalt(), rounds = ROUNDS): Promise<CodeHash> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', bytes.encode(code), 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes.encode(salt), iterations: rounds };
  const bits = await crypto.subtle.deriveBits(algorithm, key, 256);
  return { salt, hash: hexOf(new Uint8Array(bits)), rounds };
}

/** Whether it is the code that was kept. */
export async function isCode(code: string, kept: CodeHash): Promise<boolean> {
  return (await hashCode(code, kept.salt, kept.rounds)).hash === kept.hash;
}

/** Wrong tries in a row, and when the last was. */
export interface Tries {
  count: number;
  at: number;
}

/** How long the next try must wait yet, in milliseconds; each wrong one after the third doubles it. */
export function waitLeft({ count, at }: Tries, now: number): number {
  if (count < FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE_TRIES));
  // A clock that was set back must not lengthen it.
  return Math.min(wait, Math.max(0, at + wait - now));
}

function randomSalt(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
