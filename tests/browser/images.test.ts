import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyr-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run build:images` says and leaves, with the folder of pictures and some more environment. */
function draw(name: string, words: string[], env: NodeJS.ProcessEnv = {}) {
  const images = join(folder, name);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/images.ts', ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://rights.example', KYR_IMAGES: images, ...env },
    },
  );
  const files = status === 0 ? readdirSync(images).map((file) => join(images, file)) : [];
  return { status, said: stdout + stderr, files };
}

test('draws a picture of each page that is asked for, small and of the size chats show, and none twice', () => {
  const first = draw('some', ['en', 'es', 'home', 'door', 'card']);
  expect([first.status, first.said]).toEqual([0, expect.stringContaining('6 pictures drawn, 0 were there')]);
  expect(first.files).toHaveLength(6);
  for (const file of first.files) {
    const bytes = readFileSync(file);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(bytes.length).toBeLessThanOrEqual(60_000);
  }
  const before = first.files.map((file) => statSync(file).mtimeMs);
  const again = draw('some', ['en', 'es', 'home', 'door', 'card']);
  expect(again.said).toContain('0 pictures drawn, 6 were there');
  expect(again.files.map((file) => statSync(file).mtimeMs)).toEqual(before);
});

test('on a machine without fonts for a language it stops, says which, and draws nothing', ({ skip }) => {
  const latin = spawnSync('fc-match', ['-f', '%{file}', 'sans:lang=en'], { encoding: 'utf8' }).stdout;
  if (!latin) skip('fontconfig is not installed here');
  const fonts = mkdtempSync(join(folder, 'fonts-'));
  symlinkSync(latin, join(fonts, 'latin.ttf'));
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir></fontconfig>`,
  );
  const poor = { FONTCONFIG_FILE: config };
  const refused = draw('poor', ['bn', 'zh-Hans', 'door'], poor);
  expect(refused.status).not.toBe(0);
  expect(refused.said).toMatch(/bn: .*no font for the Bengali script .*Install fonts-noto-core/);
  expect(refused.said).toMatch(/zh-Hans: .*no font for the Han script .*Install fonts-noto-cjk/);
  expect(readdirSync(join(folder, 'poor'))).toEqual([]);
  // Control: the language it has a font for is drawn.
  expect(draw('poor', ['en', 'door'], poor).said).toContain('1 pictures drawn');
});
