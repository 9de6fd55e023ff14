/** One thing wrong in `locales/`, said so that the person who wrote it can mend it. */
export interface Problem {
  /** File below `locales/`, such as `es/topics/door.json`. */
  file: string;
  /** Key or path inside the file, or an empty string for the file itself. */
  key: string;
  wrong: string;
  mend: string;
}

/** A problem as one line for a person. */
export function problemLine({ file, key, wrong, mend }: Problem): string {
  return `locales/${file}${key ? ` → ${key}` : ''}: ${wrong}. ${mend}.`;
}
