import { useEffect, useRef, useState } from 'react';
import { IdleWatch } from './IdleWatch.ts';

/** Seconds left while the screen asks, else null; and how to say that somebody is there. A voice that reads aloud is somebody. */
export function useIdle(seconds: number, end: () => void): { left: number | null; stay: () => void } {
  const [left, setLeft] = useState<number | null>(null);
  const watch = useRef<IdleWatch>(undefined);
  const over = useRef(end);
  over.current = end;
  useEffect(() => {
    const idle = new IdleWatch(seconds, setLeft, () => over.current());
    watch.current = idle;
    const stop = idle.start();
    const listening = setInterval(() => {
      if ((globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis?.speaking && !document.hidden)
        idle.touch();
    }, 1000);
    return () => {
      stop();
      clearInterval(listening);
    };
  }, [seconds]);
  return { left, stay: () => watch.current?.touch() };
}
