import { useEffect, useState } from 'react';

/** Long enough to take out a phone and point it. */
const EACH_MS = 8000;

interface Turns {
  at: number;
  /** Steps on or back by hand, round the end; it stops what goes on by itself. */
  go: (by: 1 | -1) => void;
  runs: boolean;
  setRuns: (runs: boolean) => void;
}

/** Which of `count` things is shown; while it runs, the next one comes by itself. Where less motion is wished, it does not begin by itself. */
export function useTurns(count: number, byItself: boolean): Turns {
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(() => byItself && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!runs || count < 2) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % count), EACH_MS);
    return () => clearInterval(timer);
  }, [runs, count]);
  const go = (by: 1 | -1) => {
    setRuns(false);
    setAt((before) => (before + by + count) % count);
  };
  return { at, go, runs, setRuns };
}
