import type { Content } from '../../content/content.ts';
import type { Organization } from '../../content/organization.ts';
import type { Problem } from '../../content/problem.ts';
import { readJson } from '../readJson.ts';
import { schemaProblem } from '../schemaProblem.ts';
import { checkOrganization } from './checkOrganization.ts';
import { organizationSchema } from './organizationSchema.ts';

/** Where a volunteer finds the fields. */
const FORMS = 'docs/partners.md';

export type LoadedOrganization =
  | { organization: Organization; problems: [] }
  | { organization?: undefined; problems: Problem[] };

/** Loads an organization's file, checked against the guide it is for; `name` is the file as messages name it. */
export function loadOrganization(path: string, content: Content, name = path): LoadedOrganization {
  const json = readJson(path);
  if (json.wrong !== undefined)
    return { problems: [{ file: name, key: json.key, wrong: json.wrong, mend: 'Correct the file' }] };
  const result = organizationSchema.safeParse(json.value);
  if (!result.success)
    return { problems: result.error.issues.map((issue) => schemaProblem(name, issue, json.value, FORMS)) };
  const problems = checkOrganization(name, result.data, content);
  return problems.length ? { problems } : { organization: result.data, problems: [] };
}
