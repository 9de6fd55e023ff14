import { dialAddress } from '../content/dialAddress.ts';
import { formatDate } from '../content/formatDate.ts';
import { formatHours } from '../content/formatHours.ts';
import type { ContactView, RowView } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { SaidWords } from '../i18n/SaidWords.tsx';
import { useLater } from '../platform/useLater.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextRun } from '../ui/TextRun.tsx';

const loadOpenNow = () => import('./OpenNow.tsx');

/** One office: what it is for, its numbers as buttons, hours, languages, and when the number was checked. */
export function CallRow({ row, level }: { row: RowView; level: number }) {
  const { t, dir } = useLanguage();
  const { contact } = row;
  const alive = useLater(loadOpenNow);
  if (!contact || !row.title) return null;
  const Heading = `h${level}` as 'h2';
  const hours = formatHours(contact.hours, t);
  return (
    <section className="blk" id={row.id}>
      <div className="p">
        <Heading className="h3">
          <SaidWords words={row.title} />
        </Heading>
        <p className="s">
          <SaidWords words={row.text} />
        </p>
        <Reach contact={contact} name={wordsOf(row.title)} />
        {hours.length > 0 && alive && <alive.OpenNow hours={contact.hours} />}
        {hours.map((line) => (
          <p key={line} className="row">
            <Icon name="clock" />
            <span className="g">
              <TextRun text={line} dir={dir} />
            </span>
          </p>
        ))}
        {row.note && (
          <p className="row">
            <Icon name="globe" />
            <span className="g">
              <SaidWords words={row.note} />
            </span>
          </p>
        )}
        <p className="s">
          <TextRun
            text={
              contact.checkedOn
                ? t('contact.checked', { date: formatDate(contact.checkedOn, t) })
                : t('contact.unchecked')
            }
            dir={dir}
          />
        </p>
      </div>
    </section>
  );
}

function Reach({ contact, name }: { contact: ContactView; name: string }) {
  const { t } = useLanguage();
  return (
    <>
      {contact.numbers.map((number) => (
        <a
          key={number}
          className="btn k w tel"
          href={dialAddress(number)}
          aria-label={t('contact.callName', { name, number: number === contact.tdd ? `TDD ${number}` : number })}
        >
          <Icon name="phone" />
          <bdi className="n" dir="ltr">
            {number === contact.tdd && 'TDD '}
            {number}
          </bdi>
        </a>
      ))}
      {contact.web && (
        <a
          className="btn w"
          href={`https://${contact.web}`}
          // Beside this page, not in its place: what was typed here would be gone.
          target="_blank"
          rel="noreferrer"
          aria-label={`${t('contact.openName', { name })}, ${contact.web}`}
        >
          <Icon name="link" />
          <bdi dir="ltr">{contact.web}</bdi>
        </a>
      )}
    </>
  );
}
