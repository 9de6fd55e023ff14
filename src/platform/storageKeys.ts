/** Every key this app keeps in local storage, in one place. None of them says what was read. */
export const STORAGE_KEYS = {
  /** Language last chosen by the reader, to suggest it at the next visit. */
  language: 'kyr.language.1',
  /** How pages look: text size, theme, contrast. */
  look: 'kyr.look.1',
  /** A kiosk's set-up, wrong tries of its code, what happened to it, and its counts: none of them on a reader's phone. */
  kiosk: 'kyr.kiosk.1',
  kioskTries: 'kyr.kiosk-tries.1',
  kioskLog: 'kyr.kiosk-log.1',
  visits: 'kyr.visits.1',
} as const;
export type StorageKey = keyof typeof STORAGE_KEYS;
