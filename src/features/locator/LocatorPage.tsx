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
import { SpellingTable } from './SpellingTable.tsx';
import { Worksheet } from './Worksheet.tsx';

/** What only a page that is alive needs. */
export const loadTyping = () => import('./typing.ts');
/** The part that says what to write down: the fields stand under it, and in its place on paper. */
const READY = 'ready';
/** The numbers and the address of the search: far below the fields, so a link leads there from the top. */
const WHERE = 'where';

/** A worksheet to find a person held by ICE: filled in on the screen without saving, or on paper. It searches nothing. */
export function LocatorPage({ topic, end }: { topic: TopicView; end: ReactNode }) {
  const { t } = useLanguage();
  const alive = useLater(loadTyping);
  const where = topic.parts.find(({ id }) => id === WHERE);
  return (
    <div className="tool worksheet">
      <h1 tabIndex={-1}>
        <SaidWords words={topic.title} />
      </h1>
      <Overdue about={topic.about} />
      <p className={alive ? 'off-paper' : 'off-paper no-scripts'}>{t(alive ? 'form.typed' : 'form.noScripts')}</p>
      {where?.title && (
        <a className="btn off-paper" href={`#${WHERE}`}>
          <SaidWords words={where.title} />
        </a>
      )}
      {topic.parts.map((part) => (
        <section key={part.id} className="about" id={part.id}>
          {part.title && (
            <h2>
              <SaidWords words={part.title} />
            </h2>
          )}
          <div className={part.id === READY ? 'about off-paper' : 'about'}>
            <Bands bands={part.bands} level={part.title ? 3 : 2} />
          </div>
          {part.id === READY && (
            <Worksheet
              Field={alive?.TypedField ?? WrittenField}
              toCopy={alive ? <alive.ToCopy /> : <SpellingTable />}
            />
          )}
          {part.id === READY && (
            <div className="about off-paper">
              {alive ? <alive.Missing /> : <WrittenMessage name="missing" text={`${t('plan.missingText')} `} />}
              <p>{t('plan.messageSends')}</p>
            </div>
          )}
        </section>
      ))}
      {alive ? <alive.PrintTyped button={end} /> : <div className="off-paper">{end}</div>}
      <About topic={topic.id} about={topic.about} />
      {alive && <alive.ForgetTyped />}
    </div>
  );
}
