import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, findWindowed } from '../../scripts/browser.mjs';
import type { KioskConfig } from '../../src/features/kiosk/config.ts';
import { hashCode } from '../../src/features/kiosk/exitCode.ts';
import { STORAGE_KEYS } from '../../src/platform/storageKeys.ts';
import { type ChromiumPage, openTab } from './chromium.ts';
import { type Engine, waitFor } from './engines.ts';

/** The code of every tablet in the tests. */
export const CODE = '246810';

export const CONFIG: KioskConfig = {
  place: 'Corona Library',
  languages: ['es', 'en', 'ar', 'bn', 'zh-Hans'],
  idle: 60,
  help: { name: 'Front desk', number: '718-555-0100' },
  theme: 'light',
  print: false,
  count: false,
};

/** What a set-up leaves on a tablet, with a code that is quick to look at. */
export async function keptSetUp(config: Partial<KioskConfig> = {}): Promise<[key: string, value: string]> {
  const setUp = { config: { ...CONFIG, ...config }, code: await hashCode(CODE, undefined, 1000) };
  return [STORAGE_KEYS.kiosk, JSON.stringify(setUp)];
}

interface Tablet {
  config?: Partial<KioskConfig>;
  width?: number;
  height?: number;
  /** Whether its pages may be saved. */
  saves?: boolean;
  reducedMotion?: 'reduce';
  /** Whether time stands in the hands of the test. */
  clock?: boolean;
}

/** A tablet that was set up before, on its first screen, in a profile of its own. */
export async function openTablet(engine: Engine, origin: string, tablet: Tablet = {}): Promise<ChromiumPage> {
  const tab = await openTab(engine, {
    viewport: { width: tablet.width ?? 1280, height: tablet.height ?? 800 },
    hasTouch: true,
    serviceWorkers: tablet.saves ? 'allow' : 'block',
    ...(tablet.reducedMotion && { reducedMotion: tablet.reducedMotion }),
  });
  await plantSetUp(tab.raw.context(), tablet.config);
  if (tablet.clock) await tab.raw.clock.install();
  await tab.goto(`${origin}/kiosk/`);
  await firstScreen(tab);
  return tab;
}

/** Has every document of a context find a set-up, unless one is there. */
export async function plantSetUp(context: BrowserContext, config: Partial<KioskConfig> = {}): Promise<void> {
  await context.addInitScript(
    ([key = '', value = '']) => {
      try {
        if (!localStorage.getItem(key)) localStorage.setItem(key, value);
      } catch {
        // A page that may keep nothing, such as about:blank.
      }
    },
    await keptSetUp(config),
  );
}

/** Resolves on the first screen, where the languages are. */
export async function firstScreen(tab: Pick<ChromiumPage, 'evaluate'>): Promise<void> {
  await waitFor(
    tab,
    `return document.querySelector('.k-attract .k-languages button') !== null && !document.documentElement.hidden`,
    {
      label: 'the first screen',
    },
  );
}

/** Touches a language on the first screen, and waits for its situations. */
export async function touchLanguage(tab: ChromiumPage, tag: string): Promise<void> {
  await tab.raw.tap(`.k-languages button[lang="${tag}"]`);
  await waitFor(
    tab,
    `return document.documentElement.lang === '${tag}' && document.querySelector('.k-session .tile') !== null`,
    {
      label: `the situations in ${tag}`,
    },
  );
}

/** Touches a situation by its place in the list, and waits until its page is whole. Gives the title. */
export async function touchSituation(tab: ChromiumPage, at = 0): Promise<string> {
  const title = await tab.evaluate<string>(`return document.querySelectorAll('.k-session .tile')[${at}].textContent`);
  await tab.raw.locator('.k-session .tile').nth(at).tap();
  await waitFor(
    tab,
    `return document.querySelector('.k-session h1') !== null && document.querySelector('.k-session .about') !== null`,
    {
      label: title,
    },
  );
  return title;
}

/** Types on a number pad that is open. */
export async function typeCode(tab: ChromiumPage, code: string): Promise<void> {
  for (const digit of code) await tab.raw.getByRole('button', { name: digit, exact: true }).tap();
  await tab.raw.locator('.k-pad .btn.k').tap();
}

/** Holds the sign until the pad comes. */
export async function holdSign(tab: ChromiumPage): Promise<void> {
  const box = await tab.raw.locator('.k-mark').boundingBox();
  if (!box) throw new Error('There is no sign to hold');
  await tab.raw.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tab.raw.mouse.down();
  await tab.raw.locator('.k-pad').waitFor({ timeout: 6000 });
  await tab.raw.mouse.up();
}

/** A Chromium with a profile on the disk that the test may look into, one that keeps the most; null where there is none. */
export async function openProfile(folder: string): Promise<BrowserContext | null> {
  const found = await findChromium().catch(() => null);
  if (!found) return null;
  return chromium.launchPersistentContext(folder, {
    executablePath: findWindowed() ?? found.path,
    args: found.args,
    headless: true,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
  });
}
