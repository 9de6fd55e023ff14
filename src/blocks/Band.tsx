import type { BandView } from '../content/site.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { Icon } from '../ui/Icon.tsx';
import { BAND_LOOK } from './bandLook.ts';
import { CallRow } from './CallRow.tsx';
import { CrossedRow, NoticeRow, NumberedRow, QuoteRow } from './rows.tsx';

/** One band of rows of the same kind: its colour, its pictogram and its word say the same thing. */
export function Band({ band, first, level }: { band: BandView; first: boolean; level: number }) {
  const { t } = useLanguage();
  const look = BAND_LOOK[band.kind];
  if (band.kind === 'call') return band.rows.map((row) => <CallRow key={row.id} row={row} level={level} />);
  const Heading = `h${level}` as 'h2';
  const label = t(band.kind === 'do' && first ? 'band.doFirst' : look.label);
  return (
    <section className={look.className}>
      <Heading className="bh">
        <Icon name={look.icon} />
        {label}
      </Heading>
      <Rows band={band} />
    </section>
  );
}

function Rows({ band }: { band: BandView }) {
  switch (band.kind) {
    case 'do':
    case 'next':
      return (
        <ol className="num">
          {band.rows.map((row) => (
            <NumberedRow key={row.id} row={row} />
          ))}
        </ol>
      );
    case 'dont':
      return (
        <ul>
          {band.rows.map((row) => (
            <CrossedRow key={row.id} row={row} />
          ))}
        </ul>
      );
    case 'say':
      return (
        <ul>
          {band.rows.map((row) => (
            <QuoteRow key={row.id} row={row} />
          ))}
        </ul>
      );
    default:
      return band.rows.map((row) => <NoticeRow key={row.id} row={row} />);
  }
}
