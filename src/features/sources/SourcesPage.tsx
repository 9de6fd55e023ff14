import { pagePath, sourcesId } from '../../content/pagePath.ts';
import type { PageData, SourceView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

type Topics = NonNullable<PageData['sourceNumbers']>;

/** The numbers of the sources each topic rests on, or one part of the list those numbers lead to. */
export function SourcesPage({ sources, topics }: { sources: SourceView[] | undefined; topics: Topics }) {
  return sources ? <List sources={sources} /> : <Numbers topics={topics} />;
}

/** Each source with its publisher and date, under the title it was published with. */
function List({ sources }: { sources: SourceView[] }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>
        {t('sources.title')} {sources[0]?.number}–{sources.at(-1)?.number}
      </h1>
      <p>
        <a href={pagePath(tag, 'sources')}>{t('sources.all')}</a>
      </p>
      <p className="s">{t('sources.lead')}</p>
      <ol className="sources" start={sources[0]?.number}>
        {sources.map(({ number, title, publisher, date, url, lang }) => (
          <li key={number} id={`s${number}`}>
            {/* With its publisher: two of them may have one title. */}
            <a href={url} rel="noreferrer">
              <span lang={lang}>{title}</span>, {publisher}
            </a>
            {`, ${date}`}
          </li>
        ))}
      </ol>
    </>
  );
}

function Numbers({ topics }: { topics: Topics }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('sources.all')}</h1>
      <p>{t('sources.allLead')}</p>
      {topics.map(({ id, title, numbers }) => (
        <section key={id} id={id}>
          <h2>
            <a href={pagePath(tag, id)}>
              <SaidWords words={title} />
            </a>
          </h2>
          <ul className="numbers">
            {[...new Set(numbers.map(sourcesId))].map((list) => (
              <li key={list}>
                <a href={pagePath(tag, list)}>{t('sources.list', { list: list.replace('sources-', '') })}</a>:{' '}
                {numbers.filter((number) => sourcesId(number) === list).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
