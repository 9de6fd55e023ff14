import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { KIOSK_GUIDE_PATH } from '../../src/build/kioskGuide.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { findPdfReader, pdfPages } from '../support/pdfPages.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart, saved } from '../support/watch.ts';
import { WIDE } from '../support/wide.ts';

let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(siteDir('production'), 0);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  site?.server.close();
});

test.each(['light', 'dark'] as const)(
  'in a %s theme nothing breaks a rule or the policy, or is wider than a small screen',
  async (colorScheme) => {
    tab = await openTab(engine as Engine, { viewport: { width: 320, height: 24_000 }, colorScheme });
    await noteFromStart(tab.raw.context());
    await tab.goto(site.origin + KIOSK_GUIDE_PATH);
    expect(await tab.evaluate('return [kyrNotes.violations, document.scripts.length]')).toEqual([[], 0]);
    expect(await tab.evaluate(`return getComputedStyle(document.querySelector('section ol')).listStyleType`)).toBe(
      'decimal',
    );
    expect(await tab.evaluate<string[]>(WIDE)).toEqual([]);
    await tab.evaluate(axe.source);
    const found = await tab.evaluate<string[]>(`
    const { violations, incomplete } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    });
    return [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))`);
    expect(found).toEqual([]);
  },
);

const READER = findPdfReader();

/** The words of each printed page. */
async function printed(): Promise<string[]> {
  const pages = await pdfPages(READER ?? '', await tab.raw.pdf({ format: 'Letter', preferCSSPageSize: true }));
  return pages.map((pieces) => pieces.join(' ').replace(/\s+/g, ' ').trim());
}

test.skipIf(!READER)(
  'printed, the weekly checklist is a sheet of its own, addresses can be read, and no bar is on the paper',
  async () => {
    tab = await openTab(engine as Engine);
    await tab.goto(site.origin + KIOSK_GUIDE_PATH);
    const pages = await printed();
    const holding = (text: string) => pages.filter((page) => page.includes(text));
    const [checklist = ''] = holding('Print one sheet for each week');
    expect(checklist).toMatch(/^Once a week/);
    expect(checklist).toContain('Turn the page.');
    expect(checklist).not.toContain('When something looks wrong');
    expect(holding('When something looks wrong').some((page) => /^When something looks wrong/.test(page))).toBe(true);
    // Long addresses are broken at the end of a line.
    expect(pages.join('').replaceAll(' ', '')).toContain('(https://nshipster.com/guided-access/)');
    expect(pages.at(-1)).toContain('Information, not legal advice');
    expect(holding('Leave').filter((page) => /^(Home|Leave)/.test(page))).toEqual([]);
    // Control: without its sheet the checklist does not begin a page.
    await tab.evaluate(`document.querySelectorAll('style')[1].remove()`);
    expect((await printed()).some((page) => /^Once a week/.test(page))).toBe(false);
  },
);

test('a link to it opens the host’s page also where the guide is saved; offline its address says that it is not here', async () => {
  tab = await openTab(engine as Engine);
  await tab.goto(`${site.origin}/en/about/`);
  await saved(tab);
  await tab.evaluate(`
    window.kyrSame = true;
    const link = document.createElement('a');
    link.href = '${KIOSK_GUIDE_PATH}';
    document.querySelector('main').append(link);
    link.click()`);
  await waitFor(
    tab,
    `return location.pathname === '${KIOSK_GUIDE_PATH}' && document.readyState === 'complete' && !window.kyrSame`,
  );
  expect(await tab.evaluate(`return document.querySelector('h1').textContent`)).toBe('Handbook for the kiosk');
  expect(await tab.evaluate('return navigator.serviceWorker.controller !== null'), 'the worker is there').toBe(true);
  await tab.raw.context().setOffline(true);
  await tab.goto(site.origin + KIOSK_GUIDE_PATH);
  await hydrated(tab);
  await waitFor(tab, `return document.querySelector('main').dataset.kind === 'missing'`);
});
