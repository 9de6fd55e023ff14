import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/**
 * @typedef {{ path: string, args: string[] }} Candidate
 * @typedef {Candidate & { source: string }} Browser
 * @typedef {{ driver: string, miniBrowser: string, xvfbRun: string | null }} WebKit
 */

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const PLAYWRIGHT_BROWSER = 'chromium-headless-shell';
const WINDOWED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Libraries and fonts that come with the package serve only a machine that has none of its own.
const SPARTICUZ_START = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
ldd "$here/chromium" 2>/dev/null | grep -q 'not found' && export LD_LIBRARY_PATH="$here/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

/** @param {string} file */
function isProgram(file) {
  return existsSync(file) && statSync(file).isFile() && (statSync(file).mode & 0o111) !== 0;
}

/** @param {string[]} names @returns {string | null} */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/**
 * @param {string} command @param {string[]} args @param {number} timeout @param {Record<string, string>} [env]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command, args, timeout, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    // Own process group, so that a download helper started by the command ends with it.
    const child = spawn(command, args, {
      detached: true,
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const timer = setTimeout(() => {
      output += `\nstopped after ${timeout / 1000} s`;
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, timeout);
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ok: false, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output: output.trim() });
    });
  });
}

/** @param {string} output */
function tellingLine(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('at '));
  return lines.find((line) => /error|fail|unable|cannot/i.test(line)) ?? lines.at(-1) ?? 'no output';
}

/** @param {string} path @returns {string} empty when the browser starts, else why not */
function startProblem(path) {
  const { status, stdout, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (status === 0) return '';
  return `${path} --version: ${error ? error.message : tellingLine(`${stdout}\n${stderr}`)}`;
}

/** @returns {Promise<Candidate>} */
async function fromSystem() {
  // What has no windows to keep is twice as fast.
  const path = onPath(['chromium-headless-shell', ...WINDOWED]);
  if (!path) throw new Error('no chromium or google-chrome on PATH');
  return { path, args: ARGS };
}

/** @param {boolean} install @returns {Promise<Candidate>} */
async function fromPlaywright(install) {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const plan = await run(process.execPath, [cli, 'install', '--dry-run', PLAYWRIGHT_BROWSER], 20_000);
  const folder = /Install location:\s*(\S.*)/.exec(plan.output)?.[1]?.trim();
  if (!folder) throw new Error(`playwright-core does not say where it installs: ${tellingLine(plan.output)}`);
  if (!existsSync(folder) && install) {
    const done = await run(process.execPath, [cli, 'install', PLAYWRIGHT_BROWSER], 120_000);
    if (!done.ok) throw new Error(tellingLine(done.output));
  }
  if (!existsSync(folder)) throw new Error('not downloaded');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/.test(name));
  if (!file) throw new Error(`no headless shell in ${folder}`);
  return { path: join(folder, file), args: ARGS };
}

/** @param {boolean} allowed @returns {Promise<Candidate>} */
async function fromApt(allowed) {
  if (!allowed) throw new Error('not asked to install');
  if (!onPath(['apt-get'])) throw new Error('no apt-get on PATH');
  if (process.getuid?.() !== 0) throw new Error('apt-get needs root');
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  // A failed update (one dead mirror) can still leave lists good enough to install from.
  await run('apt-get', [...lock, 'update'], 300_000);
  const done = await run('apt-get', [...lock, 'install', '-y', '--no-install-recommends', 'chromium'], 600_000, {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  if (!done.ok) throw new Error(tellingLine(done.output));
  return fromSystem();
}

/** @returns {Promise<Candidate>} */
async function fromSparticuz() {
  const { default: chromium } = await import('@sparticuz/chromium');
  // These would hide what the tests look for (CSP, two tabs, a worker that dies), so they are left out.
  const unwanted = /^--(single-process|disable-web-security|allow-running-insecure-content|headless|disk-cache-size)/;
  const args = [...new Set([...chromium.args.filter((arg) => !unwanted.test(arg)), ...ARGS])];
  return { path: await unpackSparticuz(), args };
}

async function unpackSparticuz() {
  const packageFolder = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(REPOSITORY, 'node_modules', '.cache', `kyr-sparticuz-${version}`);
  if (existsSync(folder)) return join(folder, 'start');
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  // It unpacks to a fixed name in the temporary folder and trusts whatever is there already: give it its own.
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const done = await run(process.execPath, ['--input-type=module', '-e', unpack], 60_000, { TMPDIR: fresh });
  const libraries = brotliDecompressSync(readFileSync(join(packageFolder, 'bin', 'al2023.tar.br')));
  spawnSync('tar', ['-x', '--no-same-owner', '-C', fresh], { input: libraries });
  writeFileSync(join(fresh, 'start'), SPARTICUZ_START, { mode: 0o755 });
  // Renamed when whole. When another process was faster, its folder is as good as this one.
  if (done.ok && !existsSync(folder)) renameSync(fresh, folder);
  else rmSync(fresh, { recursive: true, force: true });
  if (!done.ok) throw new Error(tellingLine(done.output));
  return join(folder, 'start');
}

/** @type {Record<string, (install: boolean) => Promise<Candidate | null>>} */
const RUNGS = {
  env: async () => (process.env.CHROME_PATH ? { path: process.env.CHROME_PATH, args: ARGS } : null),
  system: fromSystem,
  playwright: fromPlaywright,
  apt: fromApt,
  sparticuz: fromSparticuz,
};

/**
 * Returns a Chromium that has been seen to start, fetching one when `install` allows it, or throws what to install.
 * KYR_BROWSER_RUNGS (env, system, playwright, apt, sparticuz; comma list) limits and orders where it looks.
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<Browser>}
 */
export async function findChromium({ install = true } = {}) {
  const forced = (process.env.KYR_BROWSER_RUNGS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const source of forced.length > 0 ? forced : Object.keys(RUNGS)) {
    try {
      const rung = RUNGS[source];
      if (!rung) throw new Error(`no such rung, there are ${Object.keys(RUNGS).join(', ')}`);
      const candidate = await rung(install);
      if (!candidate) continue;
      const problem = startProblem(candidate.path);
      if (problem) throw new Error(problem);
      return { ...candidate, source };
    } catch (error) {
      console.log(`browser: ${source}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(
    'No Chromium found. Install chromium or Google Chrome (Debian: apt-get install chromium), ' +
      'or set CHROME_PATH to one.',
  );
}

/**
 * Returns the path of an installed Chromium with windows and all that a person's browser keeps, or null.
 * @returns {string | null}
 */
export function findWindowed() {
  const path = onPath(WINDOWED);
  return path && !startProblem(path) ? path : null;
}

/**
 * Returns the path of an installed Firefox that starts, or null.
 * @returns {string | null}
 */
export function findFirefox() {
  const path = onPath(['firefox', 'firefox-esr']);
  return path && !startProblem(path) ? path : null;
}

/**
 * Returns the programs of an installed WebKitGTK and the display it can run on, or null.
 * @returns {WebKit | null}
 */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const miniBrowser = folders.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`).find(existsSync);
  const xvfbRun = onPath(['xauth']) && onPath(['xvfb-run']);
  if (!driver || !miniBrowser || !(xvfbRun || process.env.DISPLAY)) return null;
  return { driver, miniBrowser, xvfbRun };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify({ firefox: findFirefox(), webkit: findWebKit() }, null, 2));
  console.log(JSON.stringify({ chromium: await findChromium() }, null, 2));
}
