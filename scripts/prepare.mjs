import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = { major: 20, minor: 19 };

/** Throws unless this Node is new enough for the build tools. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  const needed = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  throw new Error(`prepare: Node ${needed} or newer is needed, this is ${process.versions.node}.`);
}

/** @param {string} stamp */
function readStamp(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
}

/**
 * Leaves node_modules holding exactly what the lockfile names, without running any package's install script.
 * @param {{ root?: string }} [options] root: the folder of the lockfile, this repository unless told.
 * @returns {boolean} whether anything was installed
 */
export function prepare({ root = REPOSITORY } = {}) {
  checkNode();
  const started = Date.now();
  const stamp = join(root, 'node_modules', '.prepared');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (readStamp(stamp) === wanted) {
    console.log(`prepare: node_modules matches package-lock.json (${Date.now() - started} ms)`);
    return false;
  }
  const reason = existsSync(join(root, 'node_modules')) ? 'not made from this package-lock.json' : 'missing';
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    const why = done.error ? done.error.message : `${done.stdout}\n${done.stderr}`.trim();
    throw new Error(`prepare: npm ci failed (exit ${done.status}):\n${why}`);
  }
  // Written last: an install that was cut short has no stamp, so the next run starts again.
  writeFileSync(stamp, `${wanted}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`prepare: node_modules was ${reason}; npm ci --ignore-scripts took ${seconds} s`);
  return true;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
