import { useEffect, useState } from 'react';

/** Whether the screen stays on: asked for, kept, or not to be had on this phone. */
export type WakeState = 'asking' | 'on' | 'off';

/** Keeps the screen on while `wanted`; asks again each time the page comes back into view. Says honestly when it cannot. */
export function useWakeLock(wanted: boolean): WakeState {
  const [state, setState] = useState<WakeState>('asking');
  useEffect(() => {
    if (!wanted) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (over) return void got.release();
        lock = got;
        setState('on');
        got.addEventListener('release', () => {
          if (!over) setState('off');
        });
      } catch {
        // Not supported, forbidden by the browser, or the battery is low.
        if (!over) setState('off');
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release().catch(() => undefined);
    };
  }, [wanted]);
  return state;
}
