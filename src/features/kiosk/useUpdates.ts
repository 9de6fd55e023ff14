import { useEffect } from 'react';
import type { Ports } from '../../platform/ports.ts';
import { keepLog, readLog } from './kioskStore.ts';

const LOOK_EVERY_MS = 60 * 60 * 1000;
/** Nobody stands before a first screen that was quiet for so long. */
const QUIET_MS = 60_000;

/**
 * Looks for a newer text every hour while nobody is there, and takes it over only then; it was saved and read back whole
 * before (Saver.useNewText).
 */
export function useUpdates({ saver, today }: Ports, idle: boolean): void {
  useEffect(() => {
    if (!idle) return;
    const look = async () => {
      // Once a day at least: every visit ends with a fresh document, which would begin to count the hours anew.
      const every = readLog().asked === today() ? undefined : 0;
      if (await saver.checkForUpdate(every)) keepLog({ asked: today() });
    };
    const take = () => {
      if (saver.read().updateReady) void saver.useNewText();
    };
    const quiet = setTimeout(() => {
      void look();
      take();
    }, QUIET_MS);
    // A worker that is still busy may keep the new text waiting: then it is tried again.
    const hourly = setInterval(() => {
      void look();
      take();
    }, LOOK_EVERY_MS);
    const stop = saver.subscribe(() => {
      if (performance.now() - began > QUIET_MS) take();
    });
    const began = performance.now();
    return () => {
      clearTimeout(quiet);
      clearInterval(hourly);
      stop();
    };
  }, [saver, today, idle]);
}
