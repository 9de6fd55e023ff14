import type { z } from 'zod';
import type { Problem } from '../content/problem.ts';

/** What a schema found wrong in a file, in words; `forms` is where a writer finds the forms allowed. */
export function schemaProblem(file: string, issue: z.core.$ZodIssue, value: unknown, forms: string): Problem {
  const key = issue.path
    .map((step, at) => (typeof step === 'number' ? idAt(value, issue.path.slice(0, at + 1)) : String(step)))
    .join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        file,
        key,
        wrong: `unknown key “${issue.keys.join('”, “')}”`,
        mend: 'Correct its spelling or remove it',
      };
    case 'invalid_key':
      return { file, key, wrong: issue.issues[0]?.message ?? 'the key is not right', mend: 'Correct the key' };
    case 'invalid_type':
      return issue.input === undefined && !exists(value, issue.path)
        ? { file, key, wrong: 'is missing', mend: `Add it (${issue.expected})` }
        : { file, key, wrong: `must be ${issue.expected}`, mend: 'Correct the value' };
    case 'invalid_value':
      return { file, key, wrong: `must be one of: ${issue.values.join(', ')}`, mend: 'Use one of them' };
    case 'invalid_union':
      return exists(value, issue.path)
        ? { file, key, wrong: 'is none of the forms allowed', mend: `See ${forms} for the forms allowed` }
        : { file, key, wrong: 'is missing', mend: `Add it: see ${forms}` };
    default:
      return { file, key, wrong: issue.message, mend: 'Correct the value' };
  }
}

function exists(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !(step in here)) return false;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return true;
}

/** Shows a list entry by its id where it has one: `blocks.keep-door-closed` says more than `blocks.0`. */
function idAt(value: unknown, path: readonly PropertyKey[]): string {
  let here = value;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
  const id = (here as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : String(path.at(-1));
}
