/** What must never stand in a page. Each rule takes a document and gives every breach as markup or words. */
type PageRule = (document: Document) => string[];

const all = (document: Document, selector: string): Element[] => [...document.querySelectorAll(selector)];
const shown = (elements: Element[]): string[] => elements.map((element) => element.outerHTML.slice(0, 120));

/** The only scripts are modules of our own and data blocks: the policy forbids all others. */
const noInlineScript: PageRule = (document) =>
  shown(
    all(document, 'script').filter((script) => {
      const src = script.getAttribute('src');
      const data = script.getAttribute('type') === 'application/json' && !src;
      return !data && !(src && script.getAttribute('type') === 'module' && !script.textContent);
    }),
  );

const noStyleAttribute: PageRule = (document) => shown(all(document, '[style]'));

const noHandlers: PageRule = (document) =>
  all(document, '*').flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => name.startsWith('on'))
      .map((name) => `${element.tagName} ${name}`),
  );

/** React streams suspended content hidden, to be moved by an inline script: then a reader without scripts sees nothing. */
const nothingHidden: PageRule = (document) => [
  ...shown(all(document, 'div[hidden], template, main [hidden]')),
  ...shown(all(document, 'script').filter((script) => script.textContent?.includes('$RC('))),
];

/** No address outside the site but links a reader may follow, and those send no referrer. */
const noOtherOrigin: PageRule = (document) =>
  all(document, '*').flatMap((element) =>
    element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      if (!/(^|[\s,(])(https?:)?\/\/[^\s/]/i.test(value)) return [];
      const link = element.tagName === 'A' && name === 'href' && value.startsWith('http');
      return link && element.getAttribute('rel') === 'noreferrer' ? [] : [`${element.tagName} ${name}=${value}`];
    }),
  );

/** No hint that makes a browser call somewhere on its own. */
const noHints: PageRule = (document) =>
  shown(
    all(document, 'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prerender], link[rel~=prefetch], [ping]'),
  );

const oneHeading: PageRule = (document) => {
  const headings = all(document, 'h1').map((heading) => heading.textContent?.trim() ?? '');
  return headings.length === 1 && headings[0] ? [] : [`${headings.length} h1: ${headings.join(', ')}`];
};

/** Runs of four Latin words or more, but for names (“Make the Road New York”), which belong to no language. */
const sentences = (text: string): string[] =>
  (text.match(/(?:[A-Za-z]+[,.]? ){3,}[A-Za-z]+/g) ?? []).filter((run) => (run.match(/\b[a-z]/g) ?? []).length > 1);

/** Long Latin passages in a page of another script, and words to speak in any page, must be marked as English. */
const englishIsMarked: PageRule = (document) => {
  const quotes = all(document, 'q').filter((quote) => quote.getAttribute('lang') !== 'en');
  const bare: string[] = [];
  const root = document.querySelector('#root');
  if (document.documentElement.dir === 'rtl' && root) {
    const walker = document.createTreeWalker(root, 4 /* SHOW_TEXT */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'en';
      if (!marked && sentences(text).length) bare.push(text);
    }
  }
  return [...shown(quotes), ...bare];
};

export const PAGE_RULES: Record<string, PageRule> = {
  'holds no inline script': noInlineScript,
  'holds no style attribute': noStyleAttribute,
  'holds no event handler': noHandlers,
  'hides nothing that scripts must show': nothingHidden,
  'calls no other origin': noOtherOrigin,
  'gives no hint to connect': noHints,
  'has one heading of the first level': oneHeading,
  'marks its English passages': englishIsMarked,
};
