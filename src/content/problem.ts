/** One thing wrong in a file, said so that the person who wrote it can mend it. */
export interface Problem {
  /** File below `locales/`, such as `es/topics/door.json`; of other files, the path. */
  file: string;
  /** Key or path inside the file, or an empty string for the file itself. */
  key: string;
  wrong: string;
  mend: string;
}

/** A problem in `locales/` as one line for a person. */
export function problemLine(problem: Problem): string {
  return faultLine({ ...problem, file: `locales/${problem.file}` });
}

/** A problem in a file named by its path, as one line for a person. */
export function faultLine({ file, key, wrong, mend }: Problem): string {
  return `${file}${key ? ` → ${key}` : ''}: ${wrong}. ${mend}.`;
}
