import type { WorkerRequest } from '../content/workerMessages.ts';

const ANSWERED_WITHIN_MS = 5000;
const REST_MS = 500;
const TAKE_OVER_WITHIN_MS = 10_000;

/**
 * Lets a waiting worker take charge once the old one has `answered` what it was asked, and come to rest: where that begins or
 * ends a request just then, Chromium may not change them until a page is opened anew. False when they did not change in time.
 */
export async function takeOver(waiting: ServiceWorker, answered: Promise<unknown>): Promise<boolean> {
  await Promise.race([answered, pause(ANSWERED_WITHIN_MS)]);
  await pause(REST_MS);
  const changed = new Promise<boolean>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
  waiting.postMessage({ type: 'take-over' } satisfies WorkerRequest);
  return Promise.race([changed, pause(TAKE_OVER_WITHIN_MS).then(() => false)]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
