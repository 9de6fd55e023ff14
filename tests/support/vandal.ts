import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import type { ChromiumPage } from './chromium.ts';
import { PATIENCE } from './engines.ts';

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

type Spot = readonly [x: number, y: number];

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
 * Random acts on a kiosk: touches, long presses, drags, pinches, keys, wheels, ways back, files dropped. After each hundred the page must
 * still be the kiosk, on its origin, in its only tab, without a volunteer's screen.
 */
export async function vandalize(tab: ChromiumPage, origin: string, acts: number, seed: number): Promise<void> {
  const next = numbers(seed);
  const { raw } = tab;
  const { width, height } = raw.viewportSize() ?? { width: 1280, height: 800 };
  const spot = () => [next() * width, next() * height] as const;
  // A page that is just being left may never answer.
  const quiet = (act: Promise<unknown>) => Promise.race([act.catch(() => undefined), pause(3000)]);
  const fingers = await raw.context().newCDPSession(raw);
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
    else if (kind < 0.75) await quiet(drag(tab, spot(), spot()));
    else if (kind < 0.78) await quiet(pinch(fingers, [spot(), spot()], [spot(), spot()]));
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
    await raw.locator('.k-attract, .k-session').waitFor({ timeout: PATIENCE });
    expect(await raw.locator('.k-rows, .k-setup').count()).toBe(0);
    const kept = await tab.evaluate<string[]>('return Object.keys(localStorage)');
    expect(kept.filter((key) => !key.startsWith('kyr.kiosk'))).toEqual([]);
    // Pinched or not, it is seen whole.
    expect(await tab.evaluate('return visualViewport.scale')).toBe(1);
  }
}

async function longPress({ raw }: ChromiumPage, [x, y]: Spot, ms: number): Promise<void> {
  await raw.mouse.move(x, y);
  await raw.mouse.down();
  await raw.waitForTimeout(ms);
  await raw.mouse.up();
}

/** Two fingers put down, moved together or apart, and lifted. */
async function pinch(fingers: CDPSession, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const move = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
  await move('touchStart', from);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const between = (start: number, end: number) => start + (end - start) * share;
    await move(
      'touchMove',
      from.map(([x, y], id) => [between(x, to[id]?.[0] ?? x), between(y, to[id]?.[1] ?? y)] as const),
    );
  }
  await move('touchEnd', []);
}

async function drag({ raw }: ChromiumPage, from: Spot, to: Spot): Promise<void> {
  await raw.mouse.move(...from);
  await raw.mouse.down();
  await raw.mouse.move(...to, { steps: 4 });
  await raw.mouse.up();
}
