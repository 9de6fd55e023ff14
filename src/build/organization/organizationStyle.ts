import type { Organization, SignColours } from '../../content/organization.ts';

/**
 * What an organization's colours add to the end of the one sheet (after `src/styles/tokens.css`); nothing where it has
 * none. The band of a caution stays yellow with its dark ink: it must look like one. The mark, whose colours stand in its
 * drawing, follows the sign.
 */
export function organizationStyle({ colours }: Partial<Pick<Organization, 'colours'>> = {}): string {
  if (!colours) return '';
  const { light, dark = light } = colours;
  return [
    `:root{${tokens(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${tokens(dark)}}}`,
    `@media screen{:root[data-theme=dark]{${tokens(dark)}}}`,
    '.note{--o:#0f1317}',
    '[fill="#ffc61a"]{fill:var(--sun)}[stroke="#ffc61a"]{stroke:var(--sun)}[fill="#0f1317"]{fill:var(--onsun)}',
  ].join('');
}

function tokens({ sign, ink }: SignColours): string {
  return `--sun:${sign};--onsun:${ink}`;
}
