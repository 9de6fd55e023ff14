import { pagePath } from '../../content/pagePath.ts';
import { hasCard } from './cardPath.ts';

export interface Help {
  icon: string;
  /** Key of its words. */
  text: 'now.paper' | 'now.person' | 'now.locator';
  to: string;
}

/** The ready message to a person one trusts, written by whoever is with agents or held. */
export function messageHelp(tag: string): Help {
  return { icon: 'say', text: 'now.person', to: `${pagePath(tag, 'plan')}#message` };
}

/** What helps at a place besides its steps: with agents there the checker of papers, held the message, else the search. */
export function helpFor(tag: string, place: string): Help {
  if (hasCard(place)) return { icon: 'paper', text: 'now.paper', to: pagePath(tag, 'paper') };
  if (place === 'detained') return messageHelp(tag);
  return { icon: 'search', text: 'now.locator', to: pagePath(tag, 'locator') };
}
