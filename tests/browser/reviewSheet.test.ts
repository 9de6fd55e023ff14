import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet, reviewSheet } from '../../src/build/translating/reviewSheet.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { type Engine, launchEngine } from '../support/engines.ts';
import { CONTENT } from '../support/views.ts';

const dir = mkdtempSync(join(tmpdir(), 'kyr-sheet-'));
const sheet = join(dir, 'sheet.html');
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  engine = await launchEngine('chromium');
  if (engine) tab = await openTab(engine);
  writeFileSync(sheet, reviewSheet(CONTENT, 'ar', 'topics/card', {}));
});
afterAll(async () => {
  await engine?.close();
  rmSync(dir, { recursive: true, force: true });
});

test('a sheet filled in a browser comes back as a file that can be imported, and not without a name', async ({
  skip,
}) => {
  if (!engine) return skip('Chromium is not installed');
  await tab.goto(pathToFileURL(sheet).href);
  await tab.raw.click('#save');
  expect(await tab.raw.textContent('#told')).toBe('Name and day are missing.');
  await tab.raw.fill('#reader', 'Amal Haddad');
  await tab.raw.fill('#on', '2026-11-28');
  for (const box of await tab.raw.locator('.ok').all()) await box.check();
  await tab.raw.locator('.better').first().fill('بطاقة للضابط');
  const [download] = await Promise.all([tab.raw.waitForEvent('download'), tab.raw.click('#save')]);
  expect(download.suggestedFilename()).toBe('review-ar-topics-card.json');
  const filled = readSheet(CONTENT, 'ar', readFileSync(await download.path(), 'utf8'));
  expect(filled.person).toEqual({ by: 'Amal Haddad', on: '2026-11-28' });
  expect([...(filled.changed.get('topics/card') ?? [])]).toEqual([
    ['title', expect.objectContaining({ text: 'بطاقة للضابط' })],
  ]);
  expect(Object.keys(filled.right).length).toBe(
    Object.keys(CONTENT.translations.ar?.topics.card?.units ?? {}).length - 1,
  );
});
