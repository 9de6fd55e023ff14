import { Bands } from '../../blocks/Bands.tsx';
import type { PartView } from '../../content/site.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

interface ResultProps {
  part: PartView;
  hidden: boolean;
  /** What to do now, where it does not follow at once and has to be led to: on the page without scripts. */
  now: PartView | undefined;
  /** Whether notices follow later, after what to do now. */
  later: boolean;
}

/** What a paper looks like, what such papers let agents do and what not, and what may happen anyway. */
export function Result({ part, hidden, now, later }: ResultProps) {
  return (
    <section id={part.id} hidden={hidden}>
      <h2 tabIndex={-1}>
        <SaidWords words={part.title ?? ''} />
      </h2>
      <Bands bands={part.bands.filter(({ kind }) => !later || kind !== 'reality')} />
      {now && (
        <a className="btn" href={`#${now.id}`}>
          <SaidWords words={now.title ?? ''} />
        </a>
      )}
    </section>
  );
}
