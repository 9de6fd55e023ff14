/** Pages that belong on a visitor's own phone: they keep or send what is typed, or are about that phone. */
const NOT_HERE = new Set(['plan', 'locator', 'mistake', 'share', 'event', 'flyer', 'status', 'languages', 'missing']);

/** Whether the kiosk opens a page itself; of all others it shows the code. */
export function opensHere(id: string): boolean {
  return !NOT_HERE.has(id);
}
