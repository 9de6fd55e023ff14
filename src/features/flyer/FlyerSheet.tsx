import type { FlyerLines } from './flyerLines.ts';
import { Group } from './Group.tsx';
import { LineBand, NoticeBand } from './LineBand.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { SheetSign } from './SheetSign.tsx';
import type { SheetProps, TopicPair } from './sheets.ts';

/** One topic on one page, in one language or two: what to do, to say and not to do, and what may happen anyway. */
export function FlyerSheet({ pair, lines, ...sheet }: SheetProps & { pair: TopicPair; lines: FlyerLines }) {
  const { places, first, second } = pair;
  return (
    <SheetFrame {...sheet} place={places.first} kind="flyer" whole>
      <SheetSign places={places} first={first.topic} second={second?.topic} />
      <LineBand kind="do" lines={lines.do} places={places} />
      <LineBand kind="say" lines={lines.say} places={places} />
      <div className="cols">
        <LineBand kind="dont" lines={lines.dont} places={places} />
        {lines.notice && <NoticeBand notice={lines.notice} places={places} />}
      </div>
      <div className="end">
        <Group group={sheet.group} place={sheet.maker} />
        <SheetFoot page={first} calls={pair.calls} places={places} />
      </div>
    </SheetFrame>
  );
}
