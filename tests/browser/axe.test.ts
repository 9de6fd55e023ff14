import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../scripts/server.ts';
import { builtPages } from '../support/builtPages.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { oneOfEachKind, pagesToMeasure } from '../support/samplePages.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated } from '../support/watch.ts';

const root = siteDir('production');
const THEMES = ['light', 'dark'] as const;
const OPTIONS = {
  resultTypes: ['violations', 'incomplete'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  },
};
/** Colours are all that changes with the theme. */
const COLOURS = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(root, 0);
  engine = await launchEngine('chromium');
  // So tall that the bar at the bottom covers nothing: what is covered cannot be judged.
  if (engine) tab = await openTab(engine, { viewport: { width: 390, height: 24_000 }, serviceWorkers: 'block' });
});
afterAll(async () => {
  await engine?.close();
  site?.server.close();
});

/** What axe finds wrong, or cannot judge, on the page as it stands. */
function findings(options: object): Promise<string[]> {
  return tab.evaluate(`
    const { violations, incomplete } = await axe.run(document, ${JSON.stringify(options)});
    const told = (list, mark) => list.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => mark + id + ': ' + html.slice(0, 120) + ' ' + (any[0]?.message ?? '')));
    return [...told(violations, ''), ...told(incomplete, 'cannot judge ')]`);
}

/** Opens a page and looks at it in both themes. */
async function lookAt(path: string, app: boolean): Promise<string[]> {
  await tab.raw.emulateMedia({ colorScheme: THEMES[0] });
  await tab.goto(site.origin + path);
  if (app) await hydrated(tab);
  await tab.evaluate(axe.source);
  const light = await findings(OPTIONS);
  await tab.raw.emulateMedia({ colorScheme: THEMES[1] });
  const dark = await findings(COLOURS);
  return [...light.map((found) => `${path} light: ${found}`), ...dark.map((found) => `${path} dark: ${found}`)];
}

test('no kind of page breaks a rule, in either theme', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  const found: string[] = [];
  const all = builtPages(root);
  // Words differ, rules do not: each kind in English and in Arabic, and the others in turn.
  const pages = [
    ...pagesToMeasure(all.filter(({ tag }) => ['en', 'ar'].includes(tag))),
    ...oneOfEachKind(all.filter(({ tag }) => !['en', 'ar'].includes(tag))),
  ];
  for (const { path } of pages) found.push(...(await lookAt(path, true)));
  expect(found).toEqual([]);
}, 400_000);

test.each(['/', '/404.html', '/leave/'])('%s breaks no rule either', async (path) => {
  expect(await lookAt(path, false)).toEqual([]);
});

test('what is wrong is found when it is there', async ({ skip }) => {
  if (!engine) return skip('Chromium is not installed');
  expect(await lookAt('/en/', true)).toEqual([]);
  await tab.evaluate(`
    const add = (tag, text, set) => {
      const made = Object.assign(document.createElement(tag), { textContent: text });
      document.querySelector('main').append(made);
      set(made);
    };
    add('img', '', (made) => { made.src = '/icons/mark.svg'; });
    add('p', 'Pale words', (made) => { made.style.color = '#767676'; made.style.background = '#fff'; });
    add('a', 'Seen', (made) => { made.href = '/en/'; made.setAttribute('aria-label', 'Heard'); });
    add('h5', 'Too deep', () => {});`);
  const told = (await findings(OPTIONS)).join('\n');
  for (const rule of ['image-alt', 'color-contrast-enhanced', 'label-content-name-mismatch', 'heading-order']) {
    expect(told).toContain(`${rule}:`);
  }
  await tab.raw.emulateMedia({ colorScheme: 'light' });
  expect((await findings(COLOURS)).join('\n')).toContain('Pale words');
});
