import type { BandView } from '../content/site.ts';
import { Band } from './Band.tsx';

/** The blocks of a part, band by band, with headings of one level. */
export function Bands({ bands, level = 3 }: { bands: BandView[]; level?: number }) {
  return bands.map((band) => <Band key={band.rows[0]?.id} band={band} first={false} level={level} />);
}
