import type { BandView } from '../content/site.ts';

/** Colour class, pictogram and label of each kind of band. */
export const BAND_LOOK: Record<BandView['kind'], { className: string; icon: string; label: string }> = {
  do: { className: 'blk do', icon: 'do', label: 'band.do' },
  dont: { className: 'blk dont', icon: 'dont', label: 'band.dont' },
  say: { className: 'blk sayb', icon: 'say', label: 'band.say' },
  know: { className: 'blk', icon: 'know', label: 'band.know' },
  reality: { className: 'blk note', icon: 'note', label: 'band.reality' },
  next: { className: 'blk', icon: 'next', label: 'band.next' },
  call: { className: 'calls', icon: 'phone', label: 'band.call' },
  ask: { className: 'blk', icon: 'know', label: 'band.know' },
  sample: { className: 'blk', icon: 'paper', label: 'band.know' },
};
