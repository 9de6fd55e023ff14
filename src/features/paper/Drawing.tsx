import type { RowView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Line } from './Line.tsx';
import { Watermark } from './Watermark.tsx';

/** Units of the drawing: its width, the height of a line, and the room left empty over the signature. */
const WIDTH = 256;
const HEIGHT = 56;
const GAP = 40;
const EDGE = 8;

/**
 * A paper drawn by us, from top to bottom, with invented data: no seal, no emblem, no signature. Every line of it is a
 * link to what is said about that line; the words across it say that it is no real document.
 */
export function Drawing({ row }: { row: RowView }) {
  const { t } = useLanguage();
  const fields = row.fields ?? [];
  const signed = fields.findIndex(({ id }) => id === 'signature');
  const top = (at: number) => EDGE + at * HEIGHT + (at >= signed ? GAP : 0);
  const height = top(fields.length) + EDGE;
  const title = row.title ? wordsOf(row.title) : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links within a drawing
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      fontSize="16"
      aria-label={t('paper.sampleAlt', { title, watermark: t('paper.watermark') })}
    >
      {fields.map((field, at) => (
        <Line
          key={field.id}
          field={field}
          number={at + 1}
          to={`${row.id}-${field.id}`}
          top={top(at)}
          court={/^ao/.test(row.id)}
        />
      ))}
      <path d={`M12 ${top(signed) - 26}h232m-232 14h150`} stroke="#cfd6dc" strokeWidth="6" />
      <Watermark x={WIDTH / 2} y={height / 2} />
    </svg>
  );
}
