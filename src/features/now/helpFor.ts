import { hasCard } from './cardPath.ts';

/**
 * The tool that helps on at a place: with agents there the checker of papers, about a person who was taken the search; none
 * for whoever is held.
 */
export function helpFor(place: string): { page: 'paper' | 'locator'; icon: string } | null {
  if (hasCard(place)) return { page: 'paper', icon: 'paper' };
  return place === 'detained' ? null : { page: 'locator', icon: 'search' };
}
