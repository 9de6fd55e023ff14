import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

/**
 * `npm test`: prepares what is missing, a browser included, and runs every check and test. Ends with one line
 * `N passed, N failed`, with `, N skipped` where something could not run here. Groups may be named: `npm test -- unit`.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, '.cache', 'test-results');
const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path);

/** Commands that pass or fail as a whole, then groups of vitest tests. */
const COMMANDS = {
  types: [bin('tsx', 'dist', 'cli.mjs'), 'scripts/types.ts'],
  lint: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.', '--error-on-warnings'],
  content: [bin('tsx', 'dist', 'cli.mjs'), 'scripts/check.ts'],
};
const GROUPS = ['unit', 'ui', 'build', 'browser', 'offline'];

prepare();
const { findChromium, findFirefox, findWebKit } = await import('./browser.mjs');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in COMMANDS) && !GROUPS.includes(name));
if (unknown.length) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${[...Object.keys(COMMANDS), ...GROUPS].join(', ')}`);
  process.exit(2);
}
const isWanted = (/** @type {string} */ name) => !wanted.length || wanted.includes(name);
const env = { ...process.env };
if (['browser', 'offline', 'build'].some(isWanted)) {
  const { path, source } = await findChromium();
  console.log(`Chromium: ${path} (${source})`);
  console.log(`Firefox: ${findFirefox() ?? 'not installed, its tests are skipped'}`);
  console.log(`WebKit: ${findWebKit()?.driver ?? 'not installed, its tests are skipped'}`);
  env.CHROME_PATH = path;
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const times = [];
for (const [name, [file = '', ...args]] of Object.entries(COMMANDS)) {
  if (!isWanted(name)) continue;
  const { ok } = timed(name, file, args);
  total[ok ? 'passed' : 'failed'] += 1;
}
for (const name of GROUPS.filter(isWanted)) {
  const report = join(results, `${name}.json`);
  const args = ['run', '--project', name, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = timed(name, bin('vitest', 'vitest.mjs'), args);
  const counted = count(report);
  total.passed += counted.passed;
  total.skipped += counted.skipped;
  // A group that broke before its tests could be counted has failed all the same.
  total.failed += counted.failed || (ok && counted.passed ? 0 : 1);
}
console.log(`\nTime of each group:\n${times.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);

/** @param {string} name @param {string} file @param {string[]} args */
function timed(name, file, args) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit', env });
  times.push(`  ${name.padEnd(10)}${((Date.now() - start) / 1000).toFixed(1).padStart(8)} s`);
  return { ok: status === 0 };
}

/** @param {string} report */
function count(report) {
  try {
    const said = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: said.numPassedTests,
      failed: said.numFailedTests,
      skipped: said.numPendingTests + said.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
