import { type KeyboardEvent, useRef } from 'react';

/** How long the sign must be held: no hand does it by chance. */
export const HOLD_MS = 3000;

/** Handlers for something that acts when it is held, by a finger or a key. */
export function useHold(act: () => void) {
  const timer = useRef(0);
  const begin = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(act, HOLD_MS);
  };
  const stop = () => clearTimeout(timer.current);
  const press = ({ key, repeat }: KeyboardEvent) => {
    if ((key === 'Enter' || key === ' ') && !repeat) begin();
  };
  return {
    onPointerDown: begin,
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onKeyDown: press,
    onKeyUp: stop,
    onBlur: stop,
  };
}
