import { qrPath } from '../../blocks/qrPath.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws the address that stands in the foot of the printed page as a code, black on white, beside it. Draws none where the
 * foot says that the address is not set.
 */
export function drawCode(): void {
  const place = document.getElementById('print-qr');
  const address = document.querySelector('#print p:last-child bdi')?.textContent;
  if (!place) return;
  place.replaceChildren(...(address ? [picture(address)] : []));
}

function picture(address: string): SVGElement {
  const { size, path } = qrPath(address);
  const svg = make('svg', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': `QR: ${address}`,
    'shape-rendering': 'crispEdges',
  });
  svg.append(make('rect', { width: size, height: size, fill: '#fff' }), make('path', { d: path, fill: '#000' }));
  return svg;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
