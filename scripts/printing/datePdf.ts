/**
 * A PDF with the day of the edition in place of the moment it was made in, at the same length: what is made again from the
 * same site with the same browser has the same bytes. Throws when it holds other dates than the two that are known.
 */
export function datePdf(pdf: Buffer, day: string): Buffer {
  const dated = pdf
    .toString('latin1')
    .replaceAll(
      /\/(CreationDate|ModDate) \(D:\d{14}(?=[^\d])/g,
      (_, name: string) => `/${name} (D:${day.replaceAll('-', '')}000000`,
    );
  const found = dated.match(/\(D:\d{8}000000/g)?.length ?? 0;
  if (found !== 2 || dated.length !== pdf.length) throw new Error(`The PDF holds ${found} dates, not 2`);
  return Buffer.from(dated, 'latin1');
}

/** Pages of a PDF as Chromium writes it. */
export function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
