/** The data blocks of a page: what assemblePage wrote into it. */
export interface PageBlocks {
  site: unknown;
  language: unknown;
  page: unknown;
}

/** Reads the data blocks of the open document. Throws when one is missing or damaged. */
export function readDocument(): PageBlocks {
  const read = (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? '') as unknown;
  return { site: read('site-data'), language: read('language-data'), page: read('page-data') };
}

/**
 * Fetches a page of ours and reads its data blocks. They are found by their marks, because the page's policy rightly
 * forbids parsing markup. Throws when the page cannot be had or is not one of ours.
 */
export async function fetchPage(path: string): Promise<PageBlocks> {
  const response = await fetch(path, { credentials: 'omit', redirect: 'error' });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const html = await response.text();
  const read = (id: string) => {
    const mark = `<script type="application/json" id="${id}">`;
    const start = html.indexOf(mark);
    if (start < 0) throw new Error(`${path} holds no ${id}`);
    return JSON.parse(html.slice(start + mark.length, html.indexOf('</script>', start))) as unknown;
  };
  return { site: read('site-data'), language: read('language-data'), page: read('page-data') };
}
