import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import type { Choices } from './choices.ts';
import { type Fitted, fitSheet } from './fitSheet.ts';

/** Pixels to the inch, on every screen. */
const INCH = 96;

interface SheetFrameProps {
  choices: Pick<Choices, 'paper' | 'save'>;
  place: PageLanguage;
  kind: string;
  /** Tells sheets of one language apart. */
  side?: string;
  /** Whether the paper lies on its long side. */
  wide?: boolean;
  /** Whether the sheet itself is fitted as a whole. */
  whole?: boolean;
  onFit: (side: string, fitted: Fitted) => void;
  children: ReactNode;
}

/** One sheet of paper in its real size, drawn down to the width of the screen; on paper it is all there is. */
export function SheetFrame({ choices, place, kind, side = place.tag, wide, whole, onFit, children }: SheetFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const fit = () => sheet.current && onFit(side, fitSheet(sheet.current));
  // After every drawing: whatever changed may have changed what fits.
  useLayoutEffect(() => void fit());
  const again = useRef(fit);
  again.current = fit;
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const scale = () => {
      const width = sheet.current?.offsetWidth ?? 8.5 * INCH;
      box.style.setProperty('--scale', String(Math.min(1, box.clientWidth / width)));
    };
    scale();
    // Its height follows: changed while sizes are being told, that would be an error.
    const watch = new ResizeObserver(() => requestAnimationFrame(scale));
    watch.observe(box);
    // Letters that come late are wider or narrower than those they stand in for.
    const late = () => void again.current();
    document.fonts?.addEventListener('loadingdone', late);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', late);
    };
  }, []);
  return (
    <div ref={frame} className="leaf-frame" data-paper={choices.paper} data-wide={wide || undefined}>
      <section
        ref={sheet}
        className="leaf"
        data-kind={kind}
        data-ink={choices.save ? 'save' : undefined}
        data-fit={whole ? '' : undefined}
        lang={place.tag}
        dir={place.dir}
      >
        {children}
      </section>
    </div>
  );
}
