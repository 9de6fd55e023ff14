import type { RowView } from '../../content/site.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Drawing } from './Drawing.tsx';

/** One kind of paper: a drawing, what such a paper lets agents do, and what stands in each of its lines. */
export function Sample({ row, drawn }: { row: RowView; drawn: boolean }) {
  const line = (id: string) => (drawn ? { id: `${row.id}-${id}`, tabIndex: -1 } : {});
  return (
    <div id={row.id}>
      <h3>
        <SaidWords words={row.title ?? ''} />
      </h3>
      {drawn && <Drawing row={row} />}
      <p>
        <SaidWords words={row.text} />
      </p>
      <ol className="blk num">
        {row.fields?.map(({ id, shows, text }) => (
          <li key={id} {...line(id)}>
            <b lang="en" dir="ltr">
              {shows}
            </b>
            <span>
              <SaidWords words={text} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
