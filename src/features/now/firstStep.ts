/** Topics with steps of their own in “Happening now”. */
const PLACES = ['door', 'street', 'car', 'work', 'detained', 'loved-one'];

/** Where the steps of a topic begin, as `#car-1`; empty for a topic without steps. */
export function firstStep(topic: string): string {
  return PLACES.includes(topic) ? `#${topic}-1` : '';
}
