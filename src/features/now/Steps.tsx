import { useWakeLock } from '../../platform/useWakeLock.ts';
import { LastStep } from './LastStep.tsx';
import type { PlaceView } from './placesOf.ts';
import { Step } from './Step.tsx';

/** The step shown alone, with the screen kept awake. */
export function Steps({ places, shown }: { places: PlaceView[]; shown: string }) {
  const awake = useWakeLock(true);
  for (const place of places) {
    const { steps, id } = place;
    if (shown === `${id}-end`) return <LastStep place={place} held={places.find((each) => each.id === 'detained')} />;
    const at = steps.findIndex(({ row }) => row.id === shown);
    if (at >= 0) return <Step key={shown} place={place} at={at} awake={awake} />;
  }
  return null;
}
