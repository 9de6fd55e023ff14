/** Keeps the browser from remembering, correcting, translating or completing what is typed: some do it on a server. */
export const QUIET = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  translate: 'no',
  writingsuggestions: 'false',
} as const;
