import { dialAddress } from '../../content/dialAddress.ts';
import { openState } from '../../content/openState.ts';
import type { PartView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';

/** So many that the first screen still shows what to say. */
const MOST = 2;

/**
 * The first lines of a part that somebody answers at this moment, by their hours, to be dialed at once. Until scripts tell
 * the time, and without them, those that always do: there are as many, so that nothing moves.
 */
export function OpenLines({ part }: { part: PartView }) {
  const { t } = useLanguage();
  const moment = usePorts()?.moment();
  const lines = part.bands
    .flatMap(({ rows }) => rows)
    .filter(({ contact }) => {
      if (!contact?.numbers.length) return false;
      return moment ? openState(contact.hours, moment) === 'open' : contact.hours === 'always';
    });
  return (
    <div className="about off-paper">
      <p className="h live ok">{t(moment ? 'hours.open' : 'hours.always')}</p>
      {lines.slice(0, MOST).map(({ id, title = '', contact }) => {
        const number = contact?.numbers[0] ?? '';
        return (
          <a key={id} className="btn k w" href={dialAddress(number)}>
            <Icon name="phone" />
            <span>
              <SaidWords words={title} /> {/* 311 is called by its number. */}
              {!wordsOf(title).startsWith(number) && (
                <bdi className="n" dir="ltr">
                  {number}
                </bdi>
              )}
            </span>
          </a>
        );
      })}
    </div>
  );
}
