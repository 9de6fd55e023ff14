import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { revise } from '../../src/build/revise.ts';
import { namedBlock } from '../../src/content/blocks.ts';
import { unitState } from '../../src/content/freshness.ts';
import { CONTENT } from './views.ts';

/** A block of the guide by its name: its kind, its English, and its words in a language where they are current. */
export function guideWords(tag: string, name: string) {
  const found = namedBlock(CONTENT, name);
  if (!found) throw new Error(`There is no block “${name}”`);
  const { topic, block } = found;
  const unit = CONTENT.translations[tag]?.topics[topic]?.units[`${block.id}.text`];
  const own = unit && unitState(unit, revise(block.kind, block.text)) === 'current' ? unit.text : null;
  return { kind: block.kind, english: block.text, own: own ?? block.text, translated: own !== null };
}

/** Links and buttons that have no name for screen readers. */
export function nameless(root: HTMLElement): HTMLElement[] {
  const inside = within(root);
  return (['link', 'button'] as const).flatMap((role) => {
    const named = inside.queryAllByRole(role, { name: /\S/ });
    return inside.queryAllByRole(role).filter((each) => !named.includes(each));
  });
}

/** Hashes of links within a page that lead nowhere on it. */
export function deadLinks(root: HTMLElement): string[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  return links.map(({ hash }) => hash).filter((hash) => !root.querySelector(`[id="${hash.slice(1)}"]`));
}

/** Follows a link by its words. */
export const follow = (name: string | RegExp) => fireEvent.click(screen.getByRole('link', { name }));

/** Follows a link as a keyboard does: it takes the focus, and Enter on it becomes a click without a pointer. */
export function followByKey(name: string): void {
  const link = screen.getByRole('link', { name });
  link.focus();
  if (document.activeElement !== link) throw new Error(`The link “${name}” takes no focus`);
  if (fireEvent.keyDown(link, { key: 'Enter' })) fireEvent.click(link, { detail: 0 });
}

/** Comes to a section by a way that may be the browser's own Back, which takes a moment. */
export async function comeTo(id: string, go: () => void): Promise<void> {
  if (document.getElementById(id)) throw new Error(`The section “${id}” is there before`);
  go();
  await waitFor(() => {
    if (!document.getElementById(id)) throw new Error(`The section “${id}” does not come`);
  });
  await settled();
}

/** Waits until the address is that of what is shown: a link to a section seen before goes back, which takes a moment. */
export async function settled(): Promise<void> {
  await waitFor(() => {
    const id = location.hash.slice(1);
    const named = id ? document.getElementById(id) : document.body;
    if (!named || named.closest('[hidden]')) throw new Error(`The address is still that of “${id}”`);
  });
}

/** What the section in sight shows as its heading, and has focused. */
export const focused = () => document.activeElement?.textContent ?? '';
