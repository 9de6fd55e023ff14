/** Every key this app keeps in local storage, in one place. None of them says what was read. */
export const STORAGE_KEYS = {
  /** Language last chosen by the reader, to suggest it at the next visit. */
  language: 'kyr.language.1',
  /** How pages look: text size, theme, contrast. */
  look: 'kyr.look.1',
} as const;
export type StorageKey = keyof typeof STORAGE_KEYS;
