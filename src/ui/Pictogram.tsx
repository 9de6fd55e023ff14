/** Strokes of a drawing on a 48 grid: paths, some with a weight of their own or dashed. */
type Strokes = (string | { d: string; weight?: number; dash?: string })[];

/** The picture of a topic, drawn in place. It is decoration: the word beside it is its name. */
export function Pictogram({ strokes }: { strokes: Strokes }) {
  return (
    <svg className="i" viewBox="0 0 48 48" aria-hidden="true">
      {strokes.map((stroke) => {
        if (typeof stroke === 'string') return <path key={stroke} d={stroke} />;
        return <path key={stroke.d} d={stroke.d} strokeWidth={stroke.weight} strokeDasharray={stroke.dash} />;
      })}
    </svg>
  );
}
