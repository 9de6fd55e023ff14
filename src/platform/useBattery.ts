import { useEffect, useState } from 'react';

/** What Chromium tells of the battery (Battery Status API). */
interface Battery extends EventTarget {
  level: number;
  charging: boolean;
}

/** “82 %, charging” in figures and a sign, or null where the browser does not tell. */
export function useBattery(): string | null {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const ask = (navigator as { getBattery?: () => Promise<Battery> }).getBattery;
    void ask?.call(navigator).then(
      ({ level, charging }) => {
        if (!left) setSaid(`${Math.round(level * 100)} % ${charging ? '⚡' : ''}`.trim());
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return said;
}
