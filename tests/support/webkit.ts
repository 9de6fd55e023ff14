import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebKit } from '../../scripts/browser.mjs';
import { type Engine, type EnginePage, leaveDocument, PATIENCE } from './engines.ts';

type Command = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<T>;

/** A WebDriver session; `run` makes a window current and keeps it so until the act is over. */
interface Session {
  command: Command;
  run<T>(handle: string, act: () => Promise<T>): Promise<T>;
}

// Ends the group when the driver ends, and when the pipe to this process breaks because a test run was killed.
const WATCHED = '{ "$@"; kill -TERM 0; } & read -r _; kill -TERM 0';

/** Starts WebKitGTK's MiniBrowser on a display of its own, or returns null when it is not installed. */
export async function launchWebKit(): Promise<Engine | null> {
  const found = findWebKit();
  if (!found) return null;
  const home = await mkdtemp(join(tmpdir(), 'kyr-webkit-'));
  const port = await freePort();
  const display = found.xvfbRun ? [found.xvfbRun, '-a'] : [];
  const command = [...display, found.driver, '--host=127.0.0.1', `--port=${port}`];
  // Own process group: the display, the driver and every browser process end together.
  const driver = spawn('sh', ['-c', WATCHED, 'sh', ...command], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: environment(home),
  });
  const stop = async (): Promise<void> => {
    await endGroup(driver);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await openSession(`http://127.0.0.1:${port}`, found.miniBrowser, driver);
    return webKitEngine(session, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function webKitEngine(session: Session, stop: () => Promise<void>): Engine {
  let first: string | undefined;
  return {
    name: 'webkit',
    raw: session,
    newPage: async () => {
      // A window can be opened only while another is current: the first one serves as that, so it must stay.
      if (first) return enginePage(session, await session.run(first, () => openWindow(session)));
      first = await session.command<string>('GET', '/window');
      return enginePage(session, first);
    },
    close: async () => {
      await session.command('DELETE', '').catch(() => {});
      await stop();
    },
  };
}

async function openWindow({ command }: Session): Promise<string> {
  // A window, not a tab: a tab opens behind the first one, hidden, where a screenshot never ends.
  return (await command<{ handle: string }>('POST', '/window/new', { type: 'window' })).handle;
}

function enginePage({ command, run }: Session, handle: string): EnginePage {
  const post = <T>(path: string, body: unknown = {}): Promise<T> => run(handle, () => command<T>('POST', path, body));
  const execute = <T>(script: string): Promise<T> => post('/execute/sync', { script, args: [] });
  const tab = { evaluate: <T>(source: string): Promise<T> => evaluate(execute, source) };
  const leave = async (path: string, body: unknown, timeout: number): Promise<void> => {
    await leaveDocument(tab, () => post(path, body), timeout).catch(async (error: unknown) => {
      await execute('window.stop()').catch(() => {});
      throw error;
    });
    // The driver reports success for a page that could not be loaded: a text of its own under this address.
    const shown = await tab.evaluate<string>('return location.href + " " + document.body?.innerText');
    if (shown.startsWith('about:blank ')) throw new Error(`${path} ${JSON.stringify(body)} failed: ${shown}`);
  };
  return {
    ...tab,
    goto: async (url, { timeout = PATIENCE } = {}) => {
      const go = () => leave('/url', { url }, timeout / 2);
      // On a busy machine the driver may answer and go nowhere, also with no page of ours open. Forgiven once, and said.
      await go().catch((error: unknown) => {
        if (!String(error).includes('a new document')) throw error;
        console.warn(`WebKit went nowhere and is asked again: ${url}`);
        return go();
      });
    },
    reload: () => leave('/refresh', {}, PATIENCE),
    back: () => leave('/back', {}, PATIENCE),
    screenshot: (file) =>
      run(handle, async () => {
        await writeFile(file, Buffer.from(await command<string>('GET', '/screenshot'), 'base64'));
      }),
    close: async () => {
      await run(handle, () => command('DELETE', '/window'));
    },
  };
}

interface Job {
  done?: boolean;
  json?: string;
  error?: string;
}

// The driver serves one command at a time: an asynchronous one would keep every other window waiting for its end.
async function evaluate<T>(execute: <R>(script: string) => Promise<R>, source: string): Promise<T> {
  const job = `window['kyr-${randomUUID()}']`;
  await execute(`const job = ${job} = {};
    (async () => JSON.stringify(await (async () => { ${source}\n})()))()
      .then((json) => { job.json = json; }, (error) => { job.error = String(error); })
      .then(() => { job.done = true; });`);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const state = await execute<Job | null>(`const job = ${job}; if (job?.done) delete ${job}; return job;`);
    if (!state) throw new Error('The document went away before it answered');
    if (typeof state.error === 'string') throw new Error(state.error);
    if (state.done) return (typeof state.json === 'string' ? JSON.parse(state.json) : undefined) as T;
    await pause(5);
  }
  throw new Error('No answer in 60 s');
}

async function openSession(origin: string, binary: string, driver: ChildProcess): Promise<Session> {
  // With any other strategy a page that hangs blocks every command, even those that would leave it.
  const alwaysMatch = {
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  const deadline = Date.now() + 30_000;
  while (
    !(await fetch(`${origin}/status`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (driver.signalCode !== null || Date.now() > deadline) throw new Error('WebKitWebDriver did not start');
    await pause(50);
  }
  const { sessionId } = await send<{ sessionId: string }>(`${origin}/session`, 'POST', {
    capabilities: { alwaysMatch },
  });
  const command: Command = (method, path, body) => send(`${origin}/session/${sessionId}${path}`, method, body);
  let last: Promise<unknown> = Promise.resolve();
  // One session has one current window, so commands for different windows must not interleave.
  const run: Session['run'] = (handle, act) => {
    const next = last.then(() => command('POST', '/window', { handle })).then(act);
    last = next.catch(() => {});
    return next;
  };
  return { command, run };
}

async function send<T>(url: string, method: string, body?: unknown): Promise<T> {
  // An answer can get lost (a document that leaves, a screenshot of a hidden window); the next command still works.
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(url, { method, signal, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value.error} ${value.message}`);
  return value;
}

// Not WEBKIT_DISABLE_COMPOSITING_MODE or WEBKIT_DISABLE_DMABUF_RENDERER: with either, a screenshot never ends.
function environment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    TMPDIR: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function endGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
    // The display needs a moment to remove its lock. Ended processes count until somebody reaps them: do not wait long.
    for (let waited = 0; waited < 500; waited += 20) {
      await pause(20);
      process.kill(-pid, 0);
    }
    process.kill(-pid, 'SIGKILL');
  } catch {
    // No such group any more: that is what was wanted.
  }
}
