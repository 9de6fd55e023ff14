/** A CacheStorage in memory, enough of one for the worker's own store: open, match, keys, delete; put, keys, delete. */
export function memoryCaches(): CacheStorage & { entries: Map<string, Map<string, Response>> } {
  const entries = new Map<string, Map<string, Response>>();
  const keyOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : String(request), 'http://site.test').href;
  const open = async (name: string) => {
    const files = entries.get(name) ?? new Map<string, Response>();
    entries.set(name, files);
    return {
      match: async (request: RequestInfo) => files.get(keyOf(request))?.clone(),
      put: async (request: RequestInfo, response: Response) => void files.set(keyOf(request), response),
      keys: async () => [...files.keys()].map((url) => new Request(url)),
      delete: async (request: RequestInfo) => files.delete(keyOf(request)),
    } as unknown as Cache;
  };
  return {
    entries,
    open,
    keys: async () => [...entries.keys()],
    delete: async (name: string) => entries.delete(name),
    has: async (name: string) => entries.has(name),
    match: async (request: RequestInfo | URL, { cacheName = '' } = {}) =>
      entries.get(cacheName)?.get(keyOf(request))?.clone(),
  };
}
