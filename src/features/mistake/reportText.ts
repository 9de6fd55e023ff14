import type { Translate } from '../../content/formatDate.ts';

/** What a reader reports, and what the page knows about it. */
export interface Report {
  /** Ids of page and block such as `door/keep-door-closed`, or empty when the page is not known. */
  place: string;
  /** Address of the passage, or empty. */
  address: string;
  /** Tag of the language. */
  tag: string;
  release: { date: string; version: string };
  /** What stands under each label, in this order; what is empty is left out. */
  page: string;
  passage: string;
  now: string;
  wrong: string;
  right: string;
}

/**
 * The report as plain text: first, on lines of their own so that no script turns them around, where the passage is and of
 * which release; then each thing under its label.
 */
export function reportText({ place, address, tag, release, ...said }: Report, t: Translate): string {
  const codes = [place, tag, release.date, release.version].filter(Boolean).join(' · ');
  const labels = ['page', 'passage', 'now', 'wrong', 'right'] as const;
  const parts = labels.filter((label) => said[label]).map((label) => `${t(`mistake.${label}`)}\n${said[label]}`);
  return [[address, codes].filter(Boolean).join('\n'), ...parts].join('\n\n');
}
