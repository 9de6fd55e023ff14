import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = resolve(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, '.cache', 'sites');

/** Sentence of the door topic that differs between the two test releases. */
export const CHANGED = {
  topic: 'door',
  block: 'keep-door-closed',
  text: 'Keep the door closed. This is the second release.',
  /** The day of the change: after any release of `v1`. */
  on: '2099-01-01',
};

/** English, another in its letters, and one from right to left. */
const SOME_LANGUAGES = ['en', 'es', 'ar'];

/**
 * The built sites tests run on: `production` as readers get it; `v1` with short worker timers, and in three languages, since
 * most of what is done with it is saving and checking them; `v2` a later release of `v1` in which one English sentence
 * differs, and is told as changed urgently.
 */
export type SiteName = 'production' | 'v1' | 'v2';

/** The folder of a built site; it exists once `ensureSites` has run. */
export function siteDir(name: SiteName): string {
  return join(CACHE, name);
}

/** Builds the test sites, unless nothing they are made from has changed since. */
export async function ensureSites(): Promise<void> {
  const stamp = join(CACHE, 'stamp');
  const wanted = inputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  const v2 = async () => build('v2', 'short', changeLocales(someLocales('v2')));
  await Promise.all([build('production', 'real', 'locales'), build('v1', 'short', someLocales('v1')).then(v2)]);
  writeFileSync(stamp, wanted);
}

/** Runs the real build with its own output folder, content and timers; extra environment may be given. */
export function runBuild(
  outDir: string,
  locales: string,
  timings: 'real' | 'short',
  env: NodeJS.ProcessEnv = {},
): string {
  return execFileSync(...command(outDir, locales, timings, env));
}

/** The real build as a command, its arguments and its surroundings. */
function command(outDir: string, locales: string, timings: 'real' | 'short', env: NodeJS.ProcessEnv) {
  const options = {
    cwd: ROOT,
    encoding: 'utf8' as const,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      KYR_OUT: outDir,
      KYR_LOCALES: locales,
      KYR_TIMINGS: timings,
      KYR_COMPRESSION: 'quick',
      // Whatever this machine has drawn and printed: without it every machine builds the same files.
      KYR_IMAGES: join(CACHE, 'no-images'),
      KYR_FLYERS: join(CACHE, 'no-flyers'),
      // The guide as it is, also where an organization tests its own copy.
      ORGANIZATION: '',
      ...env,
    },
  };
  return [process.execPath, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], options] as const;
}

async function build(name: SiteName, timings: 'real' | 'short', locales: string): Promise<void> {
  console.log(`Building the test site “${name}” …`);
  // Sizes are looked at on the site that readers get.
  const env = { KYR_COMPRESSION: name === 'production' ? 'best' : 'quick' };
  await promisify(execFile)(...command(siteDir(name), locales, timings, env));
}

/** A copy of `locales/` in the languages of `v1` and `v2`; what is not there costs no time. */
function someLocales(name: SiteName): string {
  const copy = join(ROOT, '.cache', `locales-${name}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(ROOT, 'locales'), copy, { recursive: true });
  for (const entry of readdirSync(copy, { withFileTypes: true })) {
    if (entry.isDirectory() && !SOME_LANGUAGES.includes(entry.name))
      rmSync(join(copy, entry.name), { recursive: true });
  }
  return copy;
}

function changeLocales(copy: string): string {
  const file = join(copy, 'en', 'topics', `${CHANGED.topic}.json`);
  const topic = JSON.parse(readFileSync(file, 'utf8')) as { parts: { blocks: { id: string; text: string }[] }[] };
  const block = topic.parts.flatMap((part) => part.blocks).find(({ id }) => id === CHANGED.block);
  if (!block) throw new Error(`There is no block ${CHANGED.block} to change`);
  block.text = CHANGED.text;
  writeFileSync(file, JSON.stringify(topic, null, 2));
  const changes = join(copy, 'en', 'changes.json');
  const urgent = [`${CHANGED.topic}/${CHANGED.block}`];
  const change = { on: CHANGED.on, topics: [CHANGED.topic], urgent, text: 'The first step has changed.' };
  writeFileSync(changes, JSON.stringify({ ...JSON.parse(readFileSync(changes, 'utf8')), 'second-release': change }));
  return copy;
}

/** One hash over every file the sites are made from, and the commit date. */
function inputs(): string {
  const hash = createHash('sha256');
  for (const top of ['src', 'locales', 'public', 'docs/kiosk.md', 'package-lock.json', 'vite.config.ts']) {
    const path = join(ROOT, top);
    const files = top.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.update(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT })).digest('hex');
}
