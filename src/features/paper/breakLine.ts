/** Words on one line of a drawing; on two, as even as can be, where they are longer than its room. */
export function breakLine(words: string, room: number): string[] {
  const spaces = [...words].flatMap((letter, at) => (letter === ' ' ? at : []));
  if (words.length <= room || !spaces.length) return [words];
  const uneven = (at: number) => Math.abs(words.length - 1 - 2 * at);
  const at = spaces.reduce((best, each) => (uneven(each) < uneven(best) ? each : best));
  return [words.slice(0, at), words.slice(at + 1)];
}
