import type { ReactNode } from 'react';
import { Bands } from '../../blocks/Bands.tsx';
import type { PartView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Sample } from './Sample.tsx';

interface SamplesProps {
  part: PartView;
  hidden: boolean;
  /** Whether the papers are drawn: scripts do it, when the reader comes to them. Their lines are there without. */
  drawn: boolean;
  /** The way back, at hand beside every drawing. */
  children: ReactNode;
}

/** Original drawings of the kinds of papers, in pairs where there is room: a court's beside one of ICE. */
export function Samples({ part, hidden, drawn, children }: SamplesProps) {
  const { t } = useLanguage();
  return (
    <section id={part.id} hidden={hidden}>
      <h2 tabIndex={-1}>
        <SaidWords words={part.title ?? ''} />
      </h2>
      {drawn && <p>{t('paper.look')}</p>}
      {part.bands.map((band) =>
        band.kind === 'sample' ? (
          <div key={band.rows[0]?.id} className="docs">
            {band.rows.map((row) => (
              <Sample key={row.id} row={row} drawn={drawn} />
            ))}
          </div>
        ) : (
          <Bands key={band.rows[0]?.id} bands={[band]} />
        ),
      )}
      {children}
    </section>
  );
}
