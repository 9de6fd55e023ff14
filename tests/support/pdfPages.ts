import { createRequire } from 'node:module';

/** What is used of the reader of PDFs. */
interface PdfReader {
  getDocument: (source: { data: Uint8Array; verbosity: number }) => { promise: Promise<PdfText> };
  OPS: { setFont: number };
}
interface PdfText {
  numPages: number;
  getPage: (number: number) => Promise<PdfPage>;
}
interface PdfPage {
  getTextContent: () => Promise<{ items: { str?: string }[] }>;
  getOperatorList: () => Promise<{ fnArray: number[]; argsArray: unknown[][] }>;
  commonObjs: { get: (id: string) => { name: string; missingFile?: boolean } };
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

/** The names of the fonts that set the first page of a PDF and lie in the file. */
export async function pdfFonts(reader: string, pdf: Uint8Array): Promise<string[]> {
  const { getDocument, OPS } = (await import(reader)) as PdfReader;
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = new Set(fnArray.flatMap((each, at) => (each === OPS.setFont ? [String(argsArray[at]?.[0])] : [])));
  const fonts = [...ids].map((id) => page.commonObjs.get(id));
  return fonts.filter(({ missingFile }) => !missingFile).map(({ name }) => name);
}
