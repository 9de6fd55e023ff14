import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { About } from './About.tsx';
import { Band } from './Band.tsx';

/** One topic, whole: what to do, what to say, what not to do, what may happen anyway, and what it rests on. */
export function TopicPage({ topic }: { topic: TopicView }) {
  const { t } = useLanguage();
  const { state } = topic.about.translation;
  return (
    <>
      <header className="sign">
        <span className="pic">
          <Icon name={topic.icon} />
        </span>
        <div className="t">
          <h1 tabIndex={-1}>
            <SaidWords words={topic.title} />
          </h1>
        </div>
      </header>
      {state === 'missing' && <Notice title={t('translation.missing')} />}
      {topic.parts.map((part, at) => (
        <Part key={part.id} part={part} first={at === 0} />
      ))}
      <About topic={topic.id} about={topic.about} />
    </>
  );
}

function Part({ part, first }: { part: TopicView['parts'][number]; first: boolean }) {
  return (
    <>
      {part.title && (
        <h2 className="part" id={part.id}>
          <SaidWords words={part.title} />
        </h2>
      )}
      {part.bands.map((band) => (
        <Band key={band.rows[0]?.id} band={band} first={first} under={part.title !== undefined} />
      ))}
    </>
  );
}
