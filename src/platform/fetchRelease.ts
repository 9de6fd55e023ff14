/** What the host's newest release says of itself: its version, and the SHA-256 of each of its files by its path. */
export interface PublishedRelease {
  version: string;
  files: Record<string, { sha256: string }>;
}

export const RELEASE_PATH = '/release.json';

/** Asks the host for the list of its files. Throws when it cannot be had, or something else stands in its place. */
export async function fetchRelease(): Promise<PublishedRelease> {
  const response = await fetch(RELEASE_PATH, { cache: 'no-store', credentials: 'omit', redirect: 'error' });
  if (response.status !== 200) throw new Error(`${RELEASE_PATH} answered ${response.status}`);
  const release = (await response.json()) as PublishedRelease;
  if (typeof release.files !== 'object') throw new Error(`${RELEASE_PATH} lists no files`);
  return release;
}
