import type { WorkerRequest } from '../content/workerMessages.ts';

/** An audit reads what is here; a save may take as long as a whole install. */
const ANSWER_WITHIN_MS = { audit: 60_000, save: 6 * 60_000, 'take-over': 10_000, remove: 5000 };

/** Asks a worker and gives its answer; rejects when none comes in the time the request may take. */
export function askWorker<T>(worker: ServiceWorker, request: WorkerRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('The worker did not answer')), ANSWER_WITHIN_MS[request.type]);
    port1.onmessage = (event: MessageEvent<T>) => {
      clearTimeout(timer);
      port1.close();
      resolve(event.data);
    };
    worker.postMessage(request, [port2]);
  });
}
