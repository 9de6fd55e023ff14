import type { Result } from 'lighthouse';
import type { Category } from './openAuditor.ts';

/**
 * What lowers a page's score in one category, each with audit, words and elements; and remarks that count for nothing.
 * Stricter than the score, whose rounding can hide a light audit.
 */
export function faultsOf(result: Result, category: Category): { faults: string[]; notes: string[] } {
  const faults: string[] = [];
  const notes: string[] = [];
  const { score = null, auditRefs = [] } = result.categories[category] ?? {};
  for (const { id, weight } of auditRefs) {
    const audit = result.audits[id];
    if (!audit) continue;
    const broken = audit.scoreDisplayMode === 'error';
    if (!broken && (audit.score === null || audit.score === 1)) continue;
    const elements = 'items' in (audit.details ?? {}) ? (audit.details as { items: unknown[] }).items : [];
    const words = [audit.title, audit.explanation, audit.errorMessage].filter(Boolean).join('. ');
    if (broken || weight) {
      faults.push([`${category} ${id}: ${words}`, ...elements.map((item) => `    ${describe(item)}`)].join('\n'));
    } else notes.push(`${id}: ${words}`);
  }
  if (score !== 1 && !faults.length) faults.push(`${category}: the score is ${score}, and no audit says why`);
  return { faults, notes };
}

/** An element by its selector and markup, anything else by the words in it. */
function describe(item: unknown): string {
  const node = nodeIn(item);
  if (node) return [node.selector, node.snippet, node.explanation?.replace(/\s+/g, ' ')].filter(Boolean).join('   ');
  return JSON.stringify(item).slice(0, 300);
}

interface Node {
  type: 'node';
  selector?: string;
  snippet?: string;
  explanation?: string;
}

function nodeIn(item: unknown): Node | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('type' in item && item.type === 'node') return item as Node;
  for (const value of Object.values(item)) {
    const node = nodeIn(value);
    if (node) return node;
  }
  return null;
}
