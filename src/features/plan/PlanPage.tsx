import type { ReactNode } from 'react';
import { About } from '../../blocks/About.tsx';
import { Bands } from '../../blocks/Bands.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import { WrittenField } from '../../blocks/WrittenField.tsx';
import { WrittenMessage } from '../../blocks/WrittenMessage.tsx';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { useLater } from '../../platform/useLater.ts';
import { FieldGroups } from './FieldGroups.tsx';
import { MessageNotes } from './MessageNotes.tsx';
import { readyWords } from './readyWords.ts';

/** What only a page that is alive needs. */
export const loadTyping = () => import('./typing.ts');
/** Of these the words are printed with the worksheet: what the paper itself is worth. */
const PRINTED = 'limits';
/** The row of the State's hotline. */
const STATE = 'message-state';

/**
 * The family plan, to be filled in on the screen without saving, or on paper. Without scripts it is a form to print. On
 * paper it is the fields alone, with what was typed, and what the paper is worth.
 */
export function PlanPage({ topic, end }: { topic: TopicView; end: ReactNode }) {
  const language = useLanguage();
  const { t } = language;
  const alive = useLater(loadTyping);
  const { hotline } = topic.about;
  const rows = topic.parts.flatMap(({ bands }) => bands.flatMap((band) => band.rows));
  const stateRow = rows.find(({ id }) => id === STATE);
  const state = stateRow?.contact?.numbers[0] ?? '';
  const { alarm, falseAlarm } = readyWords(language, { city: hotline, state });
  return (
    <div className="tool worksheet">
      <h1 tabIndex={-1}>
        <SaidWords words={topic.title} />
      </h1>
      <Overdue about={topic.about} />
      <p className="off-paper">{t(alive ? 'form.typed' : 'form.noScripts')}</p>
      {topic.parts.map((part) => (
        <section key={part.id} className={part.id === 'message' ? 'about off-paper' : 'about'} id={part.id}>
          {part.title && (
            <h2>
              <SaidWords words={part.title} />
            </h2>
          )}
          {part.id === 'message' &&
            (alive ? (
              <alive.Messages alarm={alarm} falseAlarm={falseAlarm} />
            ) : (
              <>
                <MessageNotes />
                <WrittenMessage name="alarm" text={alarm} />
                <WrittenMessage name="falseAlarm" text={falseAlarm} />
              </>
            ))}
          <div className={part.id === PRINTED ? 'about' : 'about off-paper'}>
            <Bands bands={part.bands} />
          </div>
          <FieldGroups part={part.id} Field={alive?.TypedField ?? WrittenField} />
          {part.id === 'numbers' && (
            <>
              <p className="on-paper">
                {t('plan.hotline')}: <bdi dir="ltr">{hotline}</bdi>
              </p>
              <p className="on-paper">
                <SaidWords words={stateRow?.title ?? ''} />: <bdi dir="ltr">{state}</bdi>
              </p>
            </>
          )}
          {part.id === 'numbers' && (
            <div className="about off-paper">
              <h3>{t('plan.drill')}</h3>
              <p>{t('plan.drillHow')}</p>
              {alive && <alive.Drill hotline={hotline} />}
            </div>
          )}
        </section>
      ))}
      {alive ? <alive.PrintTyped button={end} /> : <div className="off-paper">{end}</div>}
      {/* The foot of every printed page has the date of the text, and that it is no legal advice. */}
      <div className="off-paper">
        <About topic={topic.id} about={topic.about} />
      </div>
      {alive && <alive.ForgetTyped />}
    </div>
  );
}
