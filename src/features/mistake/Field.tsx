/** Letters that fit on a line of the narrowest phone, and lines of an empty field: room to write by hand. */
const LINE = 28;
const EMPTY_LINES = 5;

interface FieldProps {
  name: string;
  label: string;
  /** What stands there at first. */
  first?: string;
  /** What stands in a field of several lines, which grows with it so that it prints whole; left out for one line. */
  text?: string;
}

/** A field with its label. The browser neither keeps nor checks what is typed. */
export function Field({ name, label, first, text }: FieldProps) {
  const id = `field-${name}`;
  const quiet = { id, name, autoComplete: 'off', spellCheck: false, dir: 'auto' } as const;
  return (
    <label className="field" htmlFor={id}>
      {label}
      {text === undefined ? (
        <input {...quiet} defaultValue={first} maxLength={200} />
      ) : (
        <textarea {...quiet} rows={linesOf(text)} maxLength={2000} />
      )}
    </label>
  );
}

function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / LINE), 0);
  return Math.max(EMPTY_LINES, lines);
}
