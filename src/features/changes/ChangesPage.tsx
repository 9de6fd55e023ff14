import { formatDate } from '../../content/formatDate.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { ChangeView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** What changed in the guide and why, the newest first. */
export function ChangesPage({ changes }: { changes: ChangeView[] }) {
  const { t, tag, dir } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('changes.title')}</h1>
      <p>{t('changes.lead')}</p>
      {changes.map(({ id, on, text, topics, urgent }) => (
        <section key={id} id={id} className={urgent ? 'blk note' : 'blk'}>
          <div className="p">
            <h2 className="h3">
              <TextRun text={formatDate(on, t)} dir={dir} />
            </h2>
            {urgent && <p>{t('changes.urgent')}</p>}
            <p>
              <SaidWords words={text} />
            </p>
            {topics.map((topic) => (
              <p key={topic.id}>
                <a href={pagePath(tag, topic.id)}>
                  <SaidWords words={topic.title} />
                </a>
              </p>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
