import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

/** `npm start`: prepares what is missing, builds the site and serves it on loopback until it is stopped. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
prepare();
for (const [tool, ...args] of [
  [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'],
  [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('scripts', 'serve.ts')],
]) {
  const { status } = spawnSync(process.execPath, [join(root, tool ?? ''), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
