import type { Page } from 'playwright-core';

/** Opens the page that tells what is saved, and waits until every language is: pages come from the phone then. */
export async function saveEveryLanguage(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/status/`);
  await page.waitForFunction(
    () =>
      document.querySelector('[data-language]') && !document.querySelector('[data-language]:not([data-state=saved])'),
    undefined,
    { timeout: 120_000 },
  );
}
