import { useTyped } from '../platform/typed.ts';
import type { FieldView } from './FieldView.ts';
import { QUIET } from './quiet.ts';

/** One field of a worksheet: typed into on the screen; on paper a line that holds all that was typed, or stays empty. */
export function TypedField({ name, label, digits, lines = 1 }: FieldView) {
  const [value, setValue] = useTyped(name);
  const id = name.replace('.', '-');
  const shared = { ...QUIET, id, value, dir: digits ? 'ltr' : 'auto' };
  return (
    <div className="field" data-lines={lines > 1 || undefined}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => setValue(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={digits === 'phone' ? 'tel' : 'text'}
          inputMode={digits === 'number' ? 'numeric' : undefined}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <div className="line" aria-hidden="true">
        <bdi dir={digits && 'ltr'}>{value}</bdi>
      </div>
    </div>
  );
}
