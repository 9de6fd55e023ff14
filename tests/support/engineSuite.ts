import { afterAll, beforeAll, describe } from 'vitest';
import { findFirefox, findWebKit } from '../../scripts/browser.mjs';
import { type Engine, type EngineName, type EnginePage, launchEngine } from './engines.ts';
import { type FaultServer, startFaultServer } from './faultServer.ts';
import { type SiteName, siteDir } from './sites.ts';

/** All engines, Chromium first. */
export const ENGINES: EngineName[] = ['chromium', 'firefox', 'webkit'];

const FIND: Record<EngineName, () => unknown> = { chromium: () => true, firefox: findFirefox, webkit: findWebKit };

/** One test's own server, and so its own origin and storage, and one tab of it. */
export interface Visit {
  server: FaultServer;
  page: EnginePage;
  engine: Engine;
  /** Opens a path of the server in the tab. */
  open(path: string): Promise<void>;
  /** Stops the server and empties its log. */
  offline(): Promise<void>;
  /** Another tab of the same browser, closed with the test. */
  another(): Promise<EnginePage>;
}

/** Runs a test on a site of its own; whatever happens, the server and the tabs are gone afterwards. */
export type OnSite = (site: SiteName, act: (visit: Visit) => Promise<void>) => Promise<void>;

/** Declares the same tests for each engine; the browser starts once for all of them. A missing one is skipped loudly. */
export function describeEngines(names: EngineName[], declare: (onSite: OnSite, name: EngineName) => void): void {
  for (const name of names) {
    const found = FIND[name]();
    if (!found) console.warn(`SKIPPED: ${name} is not installed here, so no row below was tested in it`);
    describe.skipIf(!found)(name, () => {
      let engine: Engine | null = null;
      beforeAll(async () => {
        engine = await launchEngine(name);
        if (!engine) throw new Error(`${name} is installed and does not start`);
        // A browser whose last tab is closed ends.
        await engine.newPage();
      });
      afterAll(() => engine?.close());
      declare((site, act) => visit(engine as Engine, site, act), name);
    });
  }
}

async function visit(engine: Engine, site: SiteName, act: (visit: Visit) => Promise<void>): Promise<void> {
  const server = await startFaultServer(siteDir(site));
  const pages: EnginePage[] = [];
  const another = async () => {
    const page = await engine.newPage();
    pages.push(page);
    return page;
  };
  try {
    const page = await another();
    const open = (path: string) => page.goto(server.origin + path);
    const offline = async () => {
      await server.stop();
      server.log.length = 0;
    };
    await act({ server, page, engine, open, offline, another });
  } finally {
    for (const page of pages) await page.close().catch(() => undefined);
    await server.stop();
  }
}
