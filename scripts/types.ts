import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Checks the types of each world on its own: page, worker, build. A worker that touches the page does not compile. */
const root = resolve(import.meta.dirname, '..');
let failed = false;
for (const world of ['page', 'worker', 'build']) {
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', `tsconfig.${world}.json`];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  console.log(`types of the ${world} world: ${status === 0 ? 'right' : 'wrong'}`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
