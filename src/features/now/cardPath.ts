import { pagePath } from '../../content/pagePath.ts';

/** Places that have a card of their own (locales/en/topics/card.json). */
const CARDS = ['door', 'street', 'car', 'work'];

/** Whether a place has a card: agents are there, and read it. */
export function hasCard(place: string): boolean {
  return CARDS.includes(place);
}

/** Address of the card that fits a place. */
export function cardPath(tag: string, place: string): string {
  return pagePath(tag, 'card') + (hasCard(place) ? `#${place}` : '');
}
