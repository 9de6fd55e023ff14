import { pagePath } from '../../content/pagePath.ts';

/** Places to which agents come. */
const VISITED = ['door', 'street', 'car', 'work'];

/** Whether it is a place to which agents come: whoever is there may be shown a paper, or be arrested. */
export function isVisited(place: string): boolean {
  return VISITED.includes(place);
}

/** Address of the card of a place (locales/en/topics/card.json); of cards where a place has none. */
export function cardPath(tag: string, place: string): string {
  return pagePath(tag, 'card') + (isVisited(place) || place === 'detained' ? `#${place}` : '');
}
