import { useLanguage } from '../i18n/LanguageContext.ts';
import type { WakeState } from '../platform/useWakeLock.ts';
import { Pictogram } from '../ui/Pictogram.tsx';

/** A sun; it is never drawn before scripts are there, so it is not in the sprite of every page. */
const SUN = [
  'M33 24a9 9 0 1 1-18 0a9 9 0 1 1 18 0zM24 4v3M24 41v3M4 24h3M41 24h3M10 10l2 2M36 36l2 2M38 10l-2 2M12 36l-2 2',
];

/** Says whether the screen stays on, and a hint that belongs to it. */
export function ScreenLine({ awake, hint }: { awake: WakeState; hint?: string }) {
  const { t } = useLanguage();
  if (awake === 'asking') return null;
  return (
    <p className="row s screen">
      <Pictogram strokes={SUN} />
      <span className="g">
        {t(awake === 'on' ? 'tool.screenOn' : 'tool.screenOff')} {hint}
      </span>
    </p>
  );
}
