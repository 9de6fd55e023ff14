import { createRequire } from 'node:module';

/** What is used of the reader of PDFs. */
interface PdfReader {
  getDocument: (source: { data: Uint8Array; verbosity: number }) => { promise: Promise<PdfText> };
}
interface PdfText {
  numPages: number;
  getPage: (number: number) => Promise<{ getTextContent: () => Promise<{ items: { str?: string }[] }> }>;
}

/** Where the reader of PDFs lies, or null, told loudly. */
export function findPdfReader(): string | null {
  try {
    return createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  } catch {
    console.warn('SKIPPED: pdfjs-dist is not installed here, so no printed text was read back');
    return null;
  }
}

/** The pieces of text on each page of a PDF, in their order. */
export async function pdfPages(reader: string, pdf: Uint8Array): Promise<string[][]> {
  const { getDocument } = (await import(reader)) as PdfReader;
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let at = 1; at <= document.numPages; at++) {
    const { items } = await (await document.getPage(at)).getTextContent();
    pages.push(items.map(({ str }) => str ?? ''));
  }
  return pages;
}
