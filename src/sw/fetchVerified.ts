import type { ReleaseFile, Timings } from './release.ts';
import { SaveError } from './SaveError.ts';
import { sha256 } from './sha256.ts';

type Wanted = Pick<ReleaseFile, 'path' | 'sha256' | 'type'>;

/**
 * Fetches one file and gives its bytes only if all of them arrived and hash to what the release says. Redirects,
 * any status but 200, silence, dripping and wrong bytes are refused with a SaveError.
 */
export async function fetchVerified(
  file: Wanted,
  timings: Timings,
  outer?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchOnce(file, timings, 'no-cache', outer);
  } catch (error) {
    if (!(error instanceof SaveError) || (error.reason !== 'changed' && error.reason !== 'portal')) throw error;
    // Bytes spoilt once on the way may sit in the browser's own cache under the right tag: then every question ends
    // in "304 unchanged" and the same wrong bytes, for good. Only asking past that cache mends it.
    return fetchOnce(file, timings, 'reload', outer);
  }
}

async function fetchOnce(
  file: Wanted,
  timings: Timings,
  cache: RequestCache,
  outer?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const abort = new AbortController();
  const give = (why: string) => () => abort.abort(new SaveError('timeout', `${file.path}: ${why}`));
  const onOuter = () => abort.abort(outer?.reason);
  outer?.addEventListener('abort', onOuter);
  const whole = setTimeout(give('took too long'), timings.fileMs);
  let idle = setTimeout(give('silent'), timings.idleMs);
  const started = Date.now();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let type = '';
  try {
    const response = await fetch(file.path, {
      cache,
      credentials: 'omit',
      redirect: 'error',
      signal: abort.signal,
    });
    type = response.headers.get('content-type') ?? '';
    if (response.status !== 200) throw new SaveError('network', `${file.path} answered ${response.status}`);
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      clearTimeout(idle);
      idle = setTimeout(give('silent'), timings.idleMs);
      chunks.push(read.value);
      size += read.value.byteLength;
      const seconds = (Date.now() - started) / 1000;
      if (seconds * 1000 > timings.idleMs && size / seconds < timings.minBytesPerSecond) give('too slow')();
      if (abort.signal.aborted) throw abort.signal.reason;
    }
  } catch (error) {
    const cause: unknown = abort.signal.aborted ? abort.signal.reason : error;
    throw cause instanceof SaveError ? cause : new SaveError('network', `${file.path}: ${String(cause)}`);
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
    outer?.removeEventListener('abort', onOuter);
  }
  const bytes = join(chunks, size);
  if ((await sha256(bytes)) === file.sha256) return bytes;
  const page = type.includes('text/html') && !file.type.includes('text/html');
  throw new SaveError(page ? 'portal' : 'changed', `${file.path} is not the file of this release`);
}

function join(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
