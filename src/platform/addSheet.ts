const added = new Set<string>();

/**
 * Adds a sheet to the document, once, where the document was not written with it (`marker` finds it there). Made of rules
 * and not of an element, which the security policy lets scripts do. Nothing happens while a page is rendered at build time.
 */
export async function addSheet(marker: string, load: () => Promise<string>): Promise<void> {
  if (typeof document === 'undefined' || added.has(marker) || document.querySelector(marker)) return;
  added.add(marker);
  // Where it cannot be added the words stay, plainly set.
  if (!document.adoptedStyleSheets) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await load());
  document.adoptedStyleSheets.push(sheet);
}
