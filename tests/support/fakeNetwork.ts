import { vi } from 'vitest';

export interface FakeNetwork {
  /** Paths asked for, in order. */
  asked: string[];
  /** Answers a path otherwise than with its file. */
  faults: Map<string, (signal: AbortSignal | undefined) => Promise<Response> | Response>;
  /** When true nothing answers. */
  down: boolean;
}

/** Puts a network of the given files in the place of `fetch`, for unit tests that must not reach any server. */
export function fakeNetwork(files: Map<string, string>): FakeNetwork {
  const network: FakeNetwork = { asked: [], faults: new Map(), down: false };
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const path = new URL(typeof input === 'string' ? input : input.url, 'http://site.test').pathname;
    network.asked.push(path);
    if (network.down) throw new TypeError('Failed to fetch');
    const fault = network.faults.get(path);
    const signal = init?.signal ?? undefined;
    const answer = fault
      ? fault(signal)
      : new Response(files.get(path) ?? 'no', { status: files.has(path) ? 200 : 404 });
    return Promise.race([
      answer,
      new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    ]);
  });
  return network;
}

/** A body that begins and then stops, until whoever reads it gives up, as in a browser. */
export function stoppedBody(signal: AbortSignal | undefined): Response {
  const start = (body: ReadableStreamDefaultController) => {
    body.enqueue(new Uint8Array(1));
    signal?.addEventListener('abort', () => body.error(signal.reason));
  };
  return new Response(new ReadableStream({ start }));
}
