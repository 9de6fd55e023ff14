import type { FailReason } from '../content/workerMessages.ts';

/** How long a worker's script may take to be looked at, once the browser has refused it. */
const SCRIPT_WITHIN_MS = 20_000;

/** Why the worker's script does not arrive, or null when it does. */
export async function whyNoScript(): Promise<FailReason | null> {
  try {
    const signal = AbortSignal.timeout(SCRIPT_WITHIN_MS);
    const answer = await fetch('/sw.js', { cache: 'no-store', credentials: 'omit', redirect: 'error', signal });
    if (answer.headers.get('content-type')?.includes('javascript')) return null;
    return answer.status === 200 ? 'portal' : 'network';
  } catch {
    return 'network';
  }
}
