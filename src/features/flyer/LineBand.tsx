import { BAND_LOOK } from '../../blocks/bandLook.ts';
import { formatDate } from '../../content/formatDate.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Both, In, type Places } from './Both.tsx';
import type { FlyerLines, Line } from './flyerLines.ts';

interface LineBandProps {
  kind: 'do' | 'say' | 'dont';
  lines: Line[];
  places: Places;
}

/** One band of a sheet, in both languages, with the colour, the picture and the word it has everywhere. */
export function LineBand({ kind, lines, places }: LineBandProps) {
  if (!lines.length) return null;
  const List = kind === 'do' ? 'ol' : 'ul';
  return (
    <section className={BAND_LOOK[kind].className}>
      <BandHead kind={kind} places={places} />
      <List className={kind === 'do' ? 'num' : undefined}>
        {lines.map((line) => (
          <li key={line.id} data-row={line.id} data-turn={line.turn ?? undefined}>
            {kind === 'dont' && <Icon name="dont" />}
            <div className="g">
              {kind === 'say' ? (
                <Quote line={line} places={places} />
              ) : (
                <Both places={places} first={line.first.text} second={line.second?.text} />
              )}
            </div>
          </li>
        ))}
      </List>
    </section>
  );
}

/** The English to speak, and beneath it what it means in each other language that has it. */
function Quote({ line, places }: { line: Line; places: Places }) {
  const { first, second } = line;
  const said = [first, second].flatMap((row) => (row ? [row.say ?? row.text] : []));
  const english = said.map(wordsOf)[0];
  return (
    <>
      {first.when && <Both places={places} first={first.when} second={second?.when} />}
      <q className="q" lang="en" dir="ltr">
        {english}
      </q>
      {first.say && (
        <In place={places.first} className="one">
          <SaidWords words={first.text} />
        </In>
      )}
      {second?.say && places.second && (
        <In place={places.second} className="two">
          <SaidWords words={second.text} />
        </In>
      )}
    </>
  );
}

/** What may happen anyway, with the day it was seen to be true. */
export function NoticeBand({ notice, places }: { notice: NonNullable<FlyerLines['notice']>; places: Places }) {
  const { first, second, kind } = notice;
  const asOf = (place: PageLanguage) => place.t('reality.asOf', { date: formatDate(first.asOf ?? '', place.t) });
  return (
    <section className={BAND_LOOK[kind].className}>
      <BandHead kind={kind} places={places} />
      <div className="p" data-row={notice.id}>
        {first.title && (
          <p className="h">
            <Both places={places} first={first.title} second={second?.title} />
          </p>
        )}
        <p>
          <Both places={places} first={first.text} second={second?.text} />
        </p>
        {first.asOf && (
          <p className="s">
            <Both places={places} first={asOf(places.first)} second={places.second ? asOf(places.second) : undefined} />
          </p>
        )}
      </div>
    </section>
  );
}

function BandHead({ kind, places }: { kind: keyof typeof BAND_LOOK; places: Places }) {
  const { icon, label } = BAND_LOOK[kind];
  return (
    <h3 className="bh">
      <Icon name={icon} />
      <Both places={places} first={places.first.t(label)} second={places.second?.t(label)} />
    </h3>
  );
}
