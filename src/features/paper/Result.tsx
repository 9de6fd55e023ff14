import { Bands } from '../../blocks/Bands.tsx';
import type { BandView, PartView } from '../../content/site.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

interface ResultProps {
  part: PartView;
  hidden: boolean;
  /** What to do now, for a result that leaves it to that part. */
  now: PartView | undefined;
  /** Whether it is shown alone. On the page of all results what to do now stands once, and is led to. */
  alone: boolean;
}

const isNotice = ({ kind }: BandView) => kind === 'reality';

/** What a paper looks like: first what to do, then what such papers let agents do and what not, then what may happen anyway. */
export function Result({ part, hidden, now, alone }: ResultProps) {
  const first = (alone && now?.bands) || [];
  const all = [...first.filter((band) => !isNotice(band)), ...part.bands.filter((band) => !isNotice(band))];
  return (
    <section id={part.id} hidden={hidden}>
      <h2 tabIndex={-1}>
        <SaidWords words={part.title ?? ''} />
      </h2>
      <Bands bands={all} />
      {now && !alone && (
        <a className="btn" href={`#${now.id}`}>
          <SaidWords words={now.title ?? ''} />
        </a>
      )}
      <Bands bands={[...first, ...part.bands].filter(isNotice)} />
    </section>
  );
}
