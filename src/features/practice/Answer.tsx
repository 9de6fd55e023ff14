import { Band } from '../../blocks/Band.tsx';
import type { AnswerView, RowView, Words } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface AnswerProps {
  question: RowView;
  answer: AnswerView;
  /** Id of what follows. */
  after: string;
}

/** What the guide says to a choice, kindly, in its own words. */
export function Answer({ question, answer: { id: own, text, says, good }, after }: AnswerProps) {
  const { t } = useLanguage();
  const id = `${question.id}-${own}`;
  const better = question.answers?.find((each) => each.good);
  return (
    <section id={id} className="ask-step">
      <h1 className="s">
        <SaidWords words={text} />
      </h1>
      <h2 tabIndex={-1} className={good ? 'row ok' : 'row not'}>
        <Icon name={good ? 'do' : 'dont'} />
        <span className="g">{t(good ? 'practice.good' : 'practice.think')}</span>
      </h2>
      {says && <Said says={{ ...says, row: { ...says.row, id: `${id}-says` } }} good={good === true} />}
      {!good && !tellsBetter(says) && better && <Better words={better.text} />}
      <nav className="pair" aria-label={t('practice.onward')}>
        <a className="btn" href={`#${question.id}`} rel="prev">
          <Icon name="back" />
          {t('practice.retry')}
        </a>
        <a className="btn y" href={`#${after}`}>
          {t('practice.onward')}
          <Icon name="next" />
        </a>
      </nav>
    </section>
  );
}

/** Whether the guide's words to a choice say what to do, not only what not to do or how things are. */
function tellsBetter(says: AnswerView['says']): boolean {
  return says?.kind === 'do' || says?.kind === 'say';
}

/** What the guide says. To a choice it does not advise, what would be better stands in no green: that would look like praise. */
function Said({ says, good }: { says: NonNullable<AnswerView['says']>; good: boolean }) {
  const { kind, row } = says;
  if (good || !tellsBetter(says)) return <Band band={{ kind, rows: [row] }} first={false} level={3} />;
  return <Better words={row.text} />;
}

function Better({ words }: { words: Words }) {
  const { t } = useLanguage();
  return (
    <div className="blk">
      <h3 className="bh">{t('practice.better')}</h3>
      <p className="p">
        <SaidWords words={words} />
      </p>
    </div>
  );
}
