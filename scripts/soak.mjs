import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

/** `npm run soak`: the long runs; a file name may be given to run or resume one of them: `npm run soak -- workerKilled`. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
prepare();
const { findChromium } = await import('./browser.mjs');
const { path } = await findChromium();
const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'soak', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: path },
});
process.exit(status ?? 1);
