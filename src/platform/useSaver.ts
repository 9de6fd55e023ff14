import { useSyncExternalStore } from 'react';
import { usePorts } from './ports.ts';
import type { SaverSnapshot } from './saver.ts';

const never = () => () => undefined;

/** What is true of this phone, live; null before hydration is done and at build time. */
export function useSaver(): SaverSnapshot | null {
  const saver = usePorts()?.saver;
  return useSyncExternalStore(
    saver?.subscribe ?? never,
    () => saver?.read() ?? null,
    () => null,
  );
}
