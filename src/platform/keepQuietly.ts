/**
 * Has the browser promise to keep what is saved, where it decides that without a prompt: Chromium and Safari do, Firefox
 * would ask, so there it is left to a button. True or false as it stands, null where asking fails; `known` where it cannot.
 */
export async function keepQuietly(known: boolean | null): Promise<boolean | null> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.persisted) return known;
  const kept = await storage.persisted().catch(() => false);
  const prompts = CSS.supports('-moz-appearance', 'none');
  return kept || prompts ? kept : ((await storage.persist?.().catch(() => false)) ?? null);
}
