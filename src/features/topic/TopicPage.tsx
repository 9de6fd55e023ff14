import type { ReactNode } from 'react';
import { About } from '../../blocks/About.tsx';
import { Band } from '../../blocks/Band.tsx';
import { Overdue } from '../../blocks/Overdue.tsx';
import { formatDate } from '../../content/formatDate.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { PartView, TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

interface TopicPageProps {
  topic: TopicView;
  /** Draws the heading and the first thing to do, and nothing after. */
  beginning?: boolean | undefined;
  /** Stands on the plate, under the title. */
  tools?: ReactNode;
  /** Stands under the plate, before the topic's own words. */
  lead?: ReactNode;
  /** Stands at the end of "About this page". */
  end?: ReactNode;
}

/** One topic, whole: what to do, what to say, what not to do, what may happen anyway, more, and what it rests on. */
export function TopicPage({ topic, beginning, tools, lead, end }: TopicPageProps) {
  const { t } = useLanguage();
  const { state } = topic.about.translation;
  const firstMore = topic.parts.find((part) => part.more);
  return (
    <>
      <header className="sign">
        <span className="pic">
          <Pictogram strokes={topic.icon} />
        </span>
        <div className="t">
          <h1 tabIndex={-1}>
            <SaidWords words={topic.title} />
          </h1>
          {tools}
        </div>
      </header>
      {lead}
      <Overdue about={topic.about} />
      <Changed about={topic.about} />
      {state === 'missing' && <Notice title={t('translation.missing')} />}
      {topic.parts.slice(0, beginning ? 1 : undefined).map((part, at) => (
        <Part key={part.id} part={part} first={at === 0} opensMore={part === firstMore} beginning={beginning} />
      ))}
      {!beginning && <About topic={topic.id} about={topic.about} end={end} />}
    </>
  );
}

function Changed({ about: { changed } }: { about: TopicView['about'] }) {
  const { t, tag, dir } = useLanguage();
  if (!changed) return null;
  return (
    <p className="row s changed">
      <Icon name="update" />
      <span className="g">
        <TextRun text={t('basis.changed', { date: formatDate(changed.on, t) })} dir={dir} />{' '}
        <a href={pagePath(tag, 'changes')}>{t('basis.seeChanges')}</a>
      </span>
    </p>
  );
}

interface PartProps {
  part: PartView;
  first: boolean;
  opensMore: boolean;
  beginning: boolean | undefined;
}

function Part({ part, first, opensMore, beginning }: PartProps) {
  const { t } = useLanguage();
  // Under "More about this" a part is one level lower; under its own title its bands are.
  const level = part.more ? 3 : 2;
  const Heading = `h${level}` as const;
  return (
    <>
      {opensMore && (
        <h2 className="more" id="more">
          {t('topic.more')}
        </h2>
      )}
      {part.title && (
        <Heading className="part" id={part.id}>
          <SaidWords words={part.title} />
        </Heading>
      )}
      {part.bands.slice(0, beginning ? 1 : undefined).map((band) => (
        <Band key={band.rows[0]?.id} band={band} first={first} level={part.title ? level + 1 : level} />
      ))}
    </>
  );
}
