import { useMemo } from 'react';
import { qrPath } from './qrPath.ts';

/** An address as a code to scan, black on white whatever the theme. The address itself stands beside it, in letters. */
export function QrCode({ address }: { address: string }) {
  const { size, path } = useMemo(() => qrPath(address), [address]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`QR: ${address}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
