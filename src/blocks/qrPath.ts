import { encode } from 'uqr';

/** Modules of white around a code, without which no phone finds it. */
const QUIET = 4;

/**
 * A text as a QR code of level M (15 % of it may be spoilt): the dark modules as the path of a drawing that is `size`
 * modules wide and high, its white margin included.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}
