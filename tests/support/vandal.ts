import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ChromiumPage } from './chromium.ts';

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KEYS = [
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'F5',
  'F11',
  'Home',
  'End',
  'Space',
  'ArrowDown',
  'a',
  '1',
  'Control+p',
  'Control+l',
  'Alt+ArrowLeft',
];

/**
 * Random acts on a kiosk: touches, long presses, drags, keys, wheels, ways back, files dropped. After each hundred the page must
 * still be the kiosk, on its origin, in its only tab, without a volunteer's screen.
 */
export async function vandalize(tab: ChromiumPage, origin: string, acts: number, seed: number): Promise<void> {
  const next = numbers(seed);
  const { raw } = tab;
  const { width, height } = raw.viewportSize() ?? { width: 1280, height: 800 };
  const spot = () => [next() * width, next() * height] as const;
  // A page that is just being left may never answer.
  const quiet = (act: Promise<unknown>) => Promise.race([act.catch(() => undefined), pause(3000)]);
  const elsewhere: string[] = [];
  raw.on('framenavigated', (frame) => {
    if (frame === raw.mainFrame() && !frame.url().startsWith(`${origin}/kiosk/`)) elsewhere.push(frame.url());
  });
  raw.on('popup', (page) => elsewhere.push(`popup ${page.url()}`));
  raw.on('download', (file) => elsewhere.push(`download ${file.url()}`));
  raw.on('dialog', (dialog) => {
    elsewhere.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (let act = 0; act < acts; act += 1) {
    const kind = next();
    if (kind < 0.6) await quiet(raw.touchscreen.tap(...spot()));
    else if (kind < 0.68) await quiet(longPress(tab, spot(), 400 + next() * 600));
    else if (kind < 0.78) await quiet(drag(tab, spot(), spot()));
    else if (kind < 0.88) await quiet(raw.keyboard.press(KEYS[Math.floor(next() * KEYS.length)] ?? 'Tab'));
    else if (kind < 0.94) await quiet(raw.mouse.wheel(0, (next() - 0.5) * 4000));
    else if (kind < 0.97) await quiet(raw.mouse.click(...spot(), { button: 'right' }));
    else await quiet(raw.evaluate('history.back()'));
    if (act % 100 !== 99) continue;
    await raw.waitForLoadState().catch(() => undefined);
    expect([act, raw.url().startsWith(`${origin}/kiosk/`), raw.context().pages().length, ...elsewhere]).toEqual([
      act,
      true,
      1,
    ]);
    await raw.locator('.k-attract, .k-session').waitFor({ timeout: 15_000 });
    expect(await raw.locator('.k-rows, .k-setup').count()).toBe(0);
    const kept = await tab.evaluate<string[]>('return Object.keys(localStorage)');
    expect(kept.filter((key) => !key.startsWith('kyr.kiosk'))).toEqual([]);
  }
}

async function longPress({ raw }: ChromiumPage, [x, y]: readonly [number, number], ms: number): Promise<void> {
  await raw.mouse.move(x, y);
  await raw.mouse.down();
  await raw.waitForTimeout(ms);
  await raw.mouse.up();
}

async function drag(
  { raw }: ChromiumPage,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await raw.mouse.move(...from);
  await raw.mouse.down();
  await raw.mouse.move(...to, { steps: 4 });
  await raw.mouse.up();
}
