import { pagePath } from '../../content/pagePath.ts';
import { isVisited } from './cardPath.ts';

export interface Help {
  icon: string;
  /** Key of its words. */
  text: 'now.paper' | 'now.person' | 'now.missing' | 'now.locator';
  to: string;
}

/** The checker of papers. */
export function paperHelp(tag: string): Help {
  return { icon: 'paper', text: 'now.paper', to: pagePath(tag, 'paper') };
}

/** The ready message to a person one trusts, written by whoever is with agents or held. */
export function messageHelp(tag: string): Help {
  return { icon: 'say', text: 'now.person', to: `${pagePath(tag, 'plan')}#message` };
}

/** The ready message that asks others about somebody who is missing. */
export function askHelp(tag: string): Help {
  return { icon: 'say', text: 'now.missing', to: `${pagePath(tag, 'locator')}#missing-h` };
}

/**
 * What helps at a place besides its steps: with agents there the checker of papers, held the message; about somebody who is
 * not here, others are asked at the first step, and the search is at each after it.
 */
export function helpFor(tag: string, place: string, at?: number): Help {
  if (isVisited(place)) return paperHelp(tag);
  if (place === 'detained') return messageHelp(tag);
  if (at === 0) return askHelp(tag);
  return { icon: 'search', text: 'now.locator', to: pagePath(tag, 'locator') };
}
