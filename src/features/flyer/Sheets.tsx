import { useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AllSheets } from './AllSheets.tsx';
import type { Choices } from './choices.ts';
import { FlyerSheet } from './FlyerSheet.tsx';
import type { Fitted } from './fitSheet.ts';
import { flyerLines } from './flyerLines.ts';
import type { GroupView } from './Group.tsx';
import { HangerSheets } from './HangerSheets.tsx';
import { PosterSheet } from './PosterSheet.tsx';
import { type SheetProps, topicPair } from './sheets.ts';
import type { GuidePage } from './useGuidePages.ts';
import { WalletSheets } from './WalletSheets.tsx';

interface SheetsProps {
  choices: Choices;
  group: GroupView;
  pages: ReadonlyMap<string, GuidePage>;
  tags: string[];
  preferred: string[];
}

/** The sheet as it prints, what did not fit on it, and the button that prints it. */
export function Sheets({ choices, group, pages, tags, preferred }: SheetsProps) {
  const { t } = useLanguage();
  const [sides, setSides] = useState<Record<string, Fitted>>({});
  const onFit = (side: string, now: Fitted) =>
    setSides((before) => (JSON.stringify(before[side]) === JSON.stringify(now) ? before : { ...before, [side]: now }));
  const all = Object.values(sides);
  const count = new Set(all.flatMap(({ leftOut }) => leftOut)).size;
  const maker = pages.get(`${choices.first}/flyer`)?.place;
  if (!maker) return null;
  return (
    <>
      <div className="row">
        <button type="button" className="btn k" onClick={() => print()}>
          <Icon name="printer" />
          {t('form.print')}
        </button>
        <p role="status" className="g">
          {all.some(({ fits }) => !fits) ? t('flyer.overfull') : count > 0 && t('flyer.leftOut', { count })}
        </p>
      </div>
      <section className="leaves" aria-label={t('flyer.sheet')}>
        {drawn({ choices, group, maker, onFit }, pages, tags, preferred)}
      </section>
    </>
  );
}

function drawn(sheet: SheetProps, pages: SheetsProps['pages'], tags: string[], preferred: string[]) {
  const { choices } = sheet;
  const { kind, first } = choices;
  const ordered = [first, ...tags.filter((tag) => tag !== first)];
  if (kind === 'wallet') return <WalletSheets {...sheet} pages={pages} />;
  if (kind === 'poster')
    return <PosterSheet {...sheet} pages={ordered.flatMap((tag) => pages.get(`${tag}/home`) ?? [])} />;
  if (kind === 'all') {
    const pairs = ordered.flatMap((tag) => topicPair(pages, { ...choices, first: tag, second: '' }) ?? []);
    return <AllSheets {...sheet} pairs={pairs} preferred={preferred} />;
  }
  const pair = topicPair(pages, choices);
  if (!pair) return null;
  if (kind === 'hanger') return <HangerSheets {...sheet} pair={pair} preferred={preferred} />;
  const lines = flyerLines(pair.first.topic, pair.second?.topic ?? null, preferred);
  return <FlyerSheet {...sheet} pair={pair} lines={lines} />;
}
