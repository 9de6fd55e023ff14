import { Fragment } from 'react';
import { dialAddress } from '../../content/dialAddress.ts';
import { formatHours } from '../../content/formatHours.ts';
import { openState } from '../../content/openState.ts';
import type { PartView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** The first lines of the part: the two hotlines for legal help, and 311. */
const LINES = 3;
/** Of those that are open, so many that the first screen still shows what to say. */
const MOST = 2;

/**
 * Who answers at this moment, by the hours they give, to be dialed at once; and when the others do. Until scripts tell the
 * time, and without them, it is who always answers: in about the same room, so that nothing moves under a thumb.
 */
export function OpenLines({ part }: { part: PartView }) {
  const { t, dir } = useLanguage();
  const moment = usePorts()?.moment();
  const lines = part.bands
    .flatMap(({ rows }) => rows)
    .flatMap(({ id, title = '', contact }) => {
      const [number] = contact?.numbers ?? [];
      if (!contact || !number) return [];
      const state = moment ? openState(contact.hours, moment) : contact.hours === 'always' ? 'open' : 'unknown';
      return [{ id, title, number, state, hours: formatHours(contact.hours, t) }];
    })
    .slice(0, LINES);
  const open = lines.filter(({ state }) => state === 'open').slice(0, MOST);
  const others = lines.filter(({ state }) => state !== 'open');
  const word = others[0]?.state;
  // 311 is there at all hours, and is not the help most people look for.
  const bothClosed = others.length === LINES - 1 && others.every(({ state }) => state === 'closed');
  return (
    <div className="about off-paper">
      {bothClosed && <p className="h live">{t('call.bothClosed')}</p>}
      <p className="h live ok">{t(moment ? 'hours.open' : 'hours.always')}</p>
      {open.map(({ id, title, number }) => (
        <a key={id} className="btn k w" href={dialAddress(number)}>
          <Icon name="phone" />
          <span>
            <SaidWords words={title} /> {/* 311 is called by its number. */}
            {!wordsOf(title).startsWith(number) && (
              <bdi className="n tel" dir="ltr">
                {number}
              </bdi>
            )}
          </span>
        </a>
      ))}
      {word && word !== 'unknown' && <p className="h live">{t(`hours.${word}`)}</p>}
      {others.map(({ id, title, hours }) => (
        <p key={id} className="s">
          <SaidWords words={title} />
          {hours.map((line) => (
            <Fragment key={line}>
              <br />
              <TextRun text={line} dir={dir} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
