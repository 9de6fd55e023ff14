import type { ReactNode } from 'react';
import { LanguageContext } from '../../i18n/LanguageContext.ts';
import { Both } from './Both.tsx';
import { type FlyerLines, flyerLines, type Line } from './flyerLines.ts';
import { Group } from './Group.tsx';
import { LineBand, NoticeBand } from './LineBand.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { SheetSign } from './SheetSign.tsx';
import type { SheetProps, TopicPair } from './sheets.ts';

interface AllSheetsProps extends SheetProps {
  /** The topic in each language, that of the first language first. */
  pairs: TopicPair[];
  preferred: string[];
}

/**
 * One topic in every language on the two sides of a page: in front the words to say, once, in English, and the steps; on
 * the back what not to do and what may happen anyway. Who hands it out stands in front: the back has no room to spare.
 */
export function AllSheets({ pairs, preferred, ...sheet }: AllSheetsProps) {
  const [main] = pairs;
  if (!main) return null;
  const { first, calls } = main;
  const places = { ...main.places, second: null };
  const spoken = flyerLines(first.topic, null, preferred).say.map(
    ({ id, first: { say, text } }): Line => ({ id, first: { id, text: say ?? text }, second: undefined, turn: null }),
  );
  const side = (name: string, words: ReactNode, bands: (lines: FlyerLines, pair: TopicPair) => ReactNode) => (
    <SheetFrame {...sheet} place={places.first} kind="all" side={name} whole>
      <SheetSign places={places} first={first.topic} />
      {words}
      <div className="languages">
        {pairs.map((pair) => {
          const { topic, place } = pair.first;
          return (
            <LanguageContext key={place.tag} value={place}>
              <section lang={place.tag} dir={place.dir}>
                {pair !== main && (
                  <h3>
                    <Both places={pair.places} first={topic.title} />{' '}
                    <span className="s">{place.t('language.autonym')}</span>
                  </h3>
                )}
                {bands(flyerLines(topic, null, preferred), pair)}
              </section>
            </LanguageContext>
          );
        })}
      </div>
      <div className="end">
        {name === 'front' && <Group group={sheet.group} place={sheet.maker} />}
        <SheetFoot page={first} calls={calls} places={places} />
      </div>
    </SheetFrame>
  );
  return (
    <>
      {side('front', <LineBand kind="say" lines={spoken} places={places} />, (lines, pair) => (
        <LineBand kind="do" lines={lastFirst(lines.do)} places={pair.places} />
      ))}
      {side('back', null, ({ dont, notice }, pair) => (
        <>
          <LineBand kind="dont" lines={lastFirst(dont)} places={pair.places} />
          {notice && <NoticeBand notice={notice} places={pair.places} />}
        </>
      ))}
    </>
  );
}

/** The same row goes in every language, the last one first. */
function lastFirst(lines: Line[]): Line[] {
  return lines.map((line, at) => ({ ...line, turn: lines.length - at }));
}
