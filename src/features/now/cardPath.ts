import { pagePath } from '../../content/pagePath.ts';

/** Places that have a card of their own (locales/en/topics/card.json). */
const CARDS = ['door', 'street', 'car', 'work'];

/** Whether a place has a card: agents are there, and read it. */
export function hasCard(place: string): boolean {
  return CARDS.includes(place);
}

/** Address of the card that fits a place: of those who are held, the street's, which speaks of no home. */
export function cardPath(tag: string, place: string): string {
  const card = place === 'detained' ? 'street' : place;
  return pagePath(tag, 'card') + (hasCard(card) ? `#${card}` : '');
}
