/** Pictograms that point along the line of reading, turned around in right-to-left languages. */
const MIRRORED = new Set(['back', 'chev', 'exit', 'next']);

/** A pictogram out of the page's sprite. It is decoration: the word beside it is its name. */
export function Icon({ name, large }: { name: string; large?: boolean }) {
  return (
    <svg className={`i${large ? ' l' : ''}${MIRRORED.has(name) ? ' m' : ''}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
