import type { FieldView } from './FieldView.ts';

/** One field of a worksheet as it stands on paper, and without scripts: its label, and a line to write on. */
export function WrittenField({ label, lines = 1 }: FieldView) {
  return (
    <div className="field" data-lines={lines > 1 || undefined}>
      <span>{label}</span>
      <div className="line" aria-hidden="true" />
    </div>
  );
}
