import type { PartView } from '../content/site.ts';
import { SaidWords } from '../i18n/SaidWords.tsx';
import { Bands } from './Bands.tsx';

/** Parts of a tool as they are read: a heading, and what stands under it. */
export function Parts({ parts }: { parts: PartView[] }) {
  return parts.map((part) => {
    const title = part.title ?? part.topic?.title;
    return (
      <section key={part.id} className="about" id={part.id}>
        {title && (
          <h2>
            <SaidWords words={title} />
          </h2>
        )}
        <Bands bands={part.bands} />
      </section>
    );
  });
}
