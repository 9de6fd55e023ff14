import { readLook, showLook } from './platform/look.ts';

/**
 * Shows the look the reader chose, then lets the browser paint the finished page before any more of our code is fetched
 * or read: on a slow phone, reading React would hold the first paint back by a fifth of a second, and a finger that comes at
 * once. Where no frame comes (a hidden tab), a timer begins instead.
 */
showLook(readLook());
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  void import('./main.tsx');
};
requestAnimationFrame(() => ('requestIdleCallback' in window ? requestIdleCallback(begin) : setTimeout(begin)));
setTimeout(begin, 1000);
