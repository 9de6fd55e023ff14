import type { ReactNode } from 'react';
import { In } from './Both.tsx';
import { flyerLines } from './flyerLines.ts';
import { Group } from './Group.tsx';
import { LineBand, NoticeBand } from './LineBand.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { SheetSign } from './SheetSign.tsx';
import type { SheetProps, TopicPair } from './sheets.ts';

const THREE = [0, 1, 2];

/**
 * Three door hangers side by side, in one language: in front what to do and to say, on the back what not to do and what
 * may happen anyway; both sides on the same grid, so that either edge may be turned.
 */
export function HangerSheets({ pair, preferred, ...sheet }: SheetProps & { pair: TopicPair; preferred: string[] }) {
  const { first, calls } = pair;
  const places = { first: first.place, second: null };
  const lines = flyerLines(first.topic, null, preferred);
  const side = (name: string, bands: ReactNode) => (
    <SheetFrame {...sheet} place={first.place} kind="hanger" side={name} wide>
      {THREE.map((at) => (
        // One of three alike is enough to hear.
        <article key={at} data-fit="15" aria-hidden={at > 0 || undefined}>
          <span className="hole s">
            <In place={sheet.maker}>
              {sheet.maker.t('flyer.sides')} {sheet.maker.t('flyer.cut')}
            </In>
          </span>
          <SheetSign places={places} first={first.topic} />
          {bands}
          <div className="end">
            <Group group={sheet.group} place={sheet.maker} />
            <SheetFoot
              page={first}
              calls={{ first: calls.first, second: null }}
              places={places}
              brief={name === 'front'}
            />
          </div>
        </article>
      ))}
    </SheetFrame>
  );
  return (
    <>
      {side(
        'front',
        <>
          <LineBand kind="do" lines={lines.do} places={places} />
          <LineBand kind="say" lines={lines.say} places={places} />
        </>,
      )}
      {side(
        'back',
        <>
          {lines.notice && <NoticeBand notice={lines.notice} places={places} />}
          <LineBand kind="dont" lines={lines.dont} places={places} />
        </>,
      )}
    </>
  );
}
