import type { ReactNode } from 'react';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FIRST, SAMPLES } from './paperGraph.ts';
import { TopStrip } from './TopStrip.tsx';

interface QuestionProps {
  row: RowView;
  hidden: boolean;
  /** The title of the page, over the first question. */
  children: ReactNode;
}

/** One thing to look at on the paper, and what may stand there; “I cannot tell” is always among the answers. */
export function Question({ row, hidden, children }: QuestionProps) {
  const { t } = useLanguage();
  const first = row.id === FIRST;
  return (
    <section id={row.id} hidden={hidden}>
      {children}
      <h2 tabIndex={-1}>
        <SaidWords words={row.text} />
      </h2>
      {row.note && (
        <p className="s">
          <SaidWords words={row.note} />
        </p>
      )}
      <ul className="answers go">
        {row.answers?.map(({ id, text, to }) => (
          <li key={id}>
            <a className="btn w" href={`#${to}`}>
              {first && <TopStrip answer={id} />}
              <SaidWords words={text} />
            </a>
          </li>
        ))}
      </ul>
      {first && (
        <>
          <p className="s">{t('paper.drawn')}</p>
          <a className="btn" href={`#${SAMPLES}`}>
            <Icon name="paper" />
            {t('paper.compare')}
          </a>
        </>
      )}
    </section>
  );
}
