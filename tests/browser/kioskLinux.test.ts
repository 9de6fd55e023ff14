import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findWindowed } from '../../scripts/browser.mjs';
import { startServer } from '../../scripts/server.ts';
import { ROOT, siteDir } from '../support/sites.ts';

const SCRIPT = join(ROOT, 'scripts', 'kiosk-linux.sh');
const SCREEN = { width: 1024, height: 768 };
const AS_ROOT = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'kyr-kiosk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the launcher says what is wrong before it starts anything', () => {
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const base = { PATH: process.env.PATH, HOME: folder, KIOSK_BROWSER: 'true', KIOSK_PROFILE: join(folder, 'unused') };
    const { status, stderr } = spawnSync('sh', [SCRIPT, ...args], {
      env: { ...base, ...env },
      encoding: 'utf8',
      timeout: 10_000,
    });
    return [status, stderr.split('\n')[0]];
  };

  test.each([
    [[], {}, 2, /^Usage: kiosk-linux\.sh ADDRESS/],
    [['https://a.example/', 'more'], {}, 2, /^Usage:/],
    [['--help'], {}, 0, /^Usage:/],
    [['http://rights.example/kiosk/'], {}, 2, /must begin with https:\/\/, got “http:\/\/rights\.example\/kiosk\/”$/],
    [['file:///etc/passwd'], {}, 2, /must begin with https/],
    [['https://a.example/'], { KIOSK_BROWSER: 'no-such-browser' }, 1, /KIOSK_BROWSER is “no-such-browser”/],
    [['https://a.example/'], {}, 1, /there is no screen/],
  ] as const)('%j %j', (args, env, status, words) => {
    const [found, line] = run([...args], env);
    expect([found, line]).toEqual([status, expect.stringMatching(words)]);
  });

  test.runIf(AS_ROOT)('as root it starts in a test alone', () => {
    expect(run(['https://a.example/'], { DISPLAY: ':0' })).toEqual([
      1,
      expect.stringMatching(/do not run this as root/),
    ]);
  });
});

const XVFB = spawnSync('Xvfb', ['-help']).error ? null : 'Xvfb';
const CHROMIUM = findWindowed();
if (!XVFB || !CHROMIUM)
  console.warn(
    `SKIPPED: ${XVFB ? 'a Chromium with windows' : 'Xvfb'} is not installed here, so the launcher was not run`,
  );

/** Whether a process is there and not only waiting to be forgotten. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Every process whose command names a folder. */
function processesOf(path: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return runs(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path);
      } catch {
        return false;
      }
    });
}

interface Seen {
  pid: number;
  urls: string[];
  windowState: string;
  /** How much of the screen the page leaves to others; without a desktop Chromium leaves out a line of dots. */
  left: { width: number; height: number };
}

/** What the browser of a profile shows, told by its own protocol; waits for one, and for another than `not`. */
async function look(profile: string, not = 0): Promise<Seen> {
  const deadline = Date.now() + 45_000;
  for (let last: unknown = 'no browser'; ; await pause(200)) {
    if (Date.now() > deadline) throw new Error(`Waited for the browser; last: ${last}`);
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5_000 });
      try {
        const whole = await browser.newBrowserCDPSession();
        const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
        const pid = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
        const pages = browser.contexts().flatMap((context) => context.pages());
        const [page] = pages;
        if (!page || pid === not) throw new Error(`browser ${pid} with ${pages.length} pages`);
        await page.waitForLoadState('load', { timeout: 10_000 });
        const session = await page.context().newCDPSession(page);
        const { bounds } = await session.send('Browser.getWindowForTarget');
        const expression = `({ width: ${SCREEN.width} - innerWidth, height: ${SCREEN.height} - innerHeight })`;
        const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
        return {
          pid,
          urls: pages.map((each) => each.url()),
          windowState: bounds.windowState ?? '',
          left: result.value as Seen['left'],
        };
      } finally {
        // Of a browser that was connected to, this ends the connection alone.
        await browser.close();
      }
    } catch (error) {
      last = error;
    }
  }
}

describe.skipIf(!XVFB || !CHROMIUM)('the launcher, on a virtual screen', () => {
  let site: Awaited<ReturnType<typeof startServer>>;
  let screen: ChildProcess;
  let display = '';
  let launcher: ChildProcess | undefined;
  let profile = '';
  let said = '';

  beforeAll(async () => {
    site = await startServer(siteDir('production'), 0);
    const { width, height } = SCREEN;
    const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
    screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    display = `:${number.toString().trim()}`;
  });
  afterEach(async () => {
    await end();
    // A browser killed in its work may leave helpers that still write.
    await expect.poll(() => processesOf(profile), { timeout: 10_000 }).toEqual([]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  afterAll(async () => {
    site?.server.close();
    if (!screen) return;
    const ended = once(screen, 'exit');
    screen.kill();
    await ended;
  });

  function start(script = SCRIPT): string {
    const address = `${site.origin}/en/`;
    profile = mkdtempSync(join(folder, 'profile-'));
    // As after a power cut, when the computer had another name: Chromium alone would ask, and show nothing.
    symlinkSync('another-computer-1', join(profile, 'SingletonLock'));
    said = '';
    launcher = spawn('sh', [script, address], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        DISPLAY: display,
        KIOSK_BROWSER: CHROMIUM ?? '',
        KIOSK_PROFILE: profile,
        KIOSK_EXTRA_FLAGS: [
          '--remote-debugging-port=0 --disable-gpu',
          // Nothing manages windows on this screen: a desktop would make the window as large by itself.
          `--window-position=0,0 --window-size=${SCREEN.width},${SCREEN.height}`,
          // A container has no sandbox; as root the launcher leaves it out by itself.
          AS_ROOT ? '' : '--no-sandbox',
        ].join(' '),
        ...(AS_ROOT && { KIOSK_TEST_AS_ROOT: '1' }),
      },
    });
    launcher.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    return address;
  }

  /** Ends the launcher as a volunteer or the system would, and gives how it ended. */
  async function end(): Promise<number | null | undefined> {
    if (!launcher || launcher.exitCode !== null) return launcher?.exitCode;
    const ended = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await ended;
    return launcher.exitCode;
  }

  test('shows the address on the whole screen, comes back when its browser is killed, and takes it along when it ends', async () => {
    const address = start();
    const first = await look(profile);
    expect(first).toMatchObject({ urls: [address], windowState: 'fullscreen' });
    expect(Math.max(first.left.width, first.left.height)).toBeLessThanOrEqual(1);
    process.kill(first.pid, 'SIGKILL');
    const second = await look(profile, first.pid);
    expect(second).toEqual({ ...first, pid: second.pid });
    expect(said).toContain('kiosk-linux.sh: the browser ended; it starts again in');
    expect(processesOf(profile).length, 'control').toBeGreaterThan(2);
    expect(await end()).toBe(0);
    await expect.poll(() => processesOf(profile), { timeout: 10_000 }).toEqual([]);
  });

  test('without --kiosk the address is in a window with bars (control)', async () => {
    const script = join(folder, 'window.sh');
    const text = readFileSync(SCRIPT, 'utf8');
    writeFileSync(script, text.replace('    --kiosk \\\n', ''));
    expect(readFileSync(script, 'utf8')).not.toBe(text);
    const address = start(script);
    const seen = await look(profile);
    expect(seen.urls).toEqual([address]);
    expect(seen.windowState).not.toBe('fullscreen');
    expect(seen.left.height).toBeGreaterThan(50);
  });
});
