import { Band } from '../../blocks/Band.tsx';
import type { AnswerView, RowView } from '../../content/site.ts';
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
  return (
    <section id={id} className="ask-step">
      <h1 className="s">
        <SaidWords words={text} />
      </h1>
      <h2 tabIndex={-1} className="row">
        <Icon name={good ? 'do' : 'note'} />
        <span className="g">{t(good ? 'practice.good' : 'practice.think')}</span>
      </h2>
      {says && <Band band={{ kind: says.kind, rows: [{ ...says.row, id: `${id}-says` }] }} first={false} level={3} />}
      <nav className="pair" aria-label={t('practice.onward')}>
        <a className="btn" href={`#${question.id}`}>
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
