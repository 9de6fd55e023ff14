import { pagePath } from '../../content/pagePath.ts';

/** Places that have a card of their own (locales/en/topics/card.json). */
const CARDS = ['door', 'street', 'car', 'work'];

/** Address of the card that fits a place. */
export function cardPath(tag: string, place: string): string {
  return pagePath(tag, 'card') + (CARDS.includes(place) ? `#${place}` : '');
}
