import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CodePad } from '../../src/features/kiosk/CodePad.tsx';
import { keepTries } from '../../src/features/kiosk/kioskStore.ts';
import { renderPart } from '../support/render.tsx';
import { viewOf } from '../support/views.ts';

const CODE = { salt: 'salt', hash: 'hash', rounds: 1 };

/** The pad after so many wrong tries, the last of them now. */
async function padAfter(count: number) {
  if (count) keepTries({ count, at: Date.now() });
  const close = vi.fn();
  renderPart(await viewOf('home', 'en'), <CodePad code={CODE} pass={() => {}} close={close} />);
  return { close, later: (ms: number) => act(() => vi.advanceTimersByTime(ms)) };
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('a pad that is left alone', () => {
  test('closes after a quarter of a minute, and a digit gives it half a minute more', async () => {
    const { close, later } = await padAfter(0);
    later(14_000);
    fireEvent.click(screen.getByRole('button', { name: '7' }));
    later(29_000);
    expect(close).not.toHaveBeenCalled();
    later(1_000);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('stays until a wait is over, and a quarter of a minute from then', async () => {
    const { close, later } = await padAfter(3);
    const seven = () => screen.getByRole('button', { name: '7' });
    expect(seven()).toHaveProperty('disabled', true);
    later(30_500);
    expect(close).not.toHaveBeenCalled();
    expect(seven()).toHaveProperty('disabled', false);
    later(14_000);
    expect(close).not.toHaveBeenCalled();
    later(1_000);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('does not stay open through a long wait', async () => {
    const { close, later } = await padAfter(10);
    later(76_000);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
