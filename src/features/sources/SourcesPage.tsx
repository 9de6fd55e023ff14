import { pagePath, sourcesId } from '../../content/pagePath.ts';
import type { PageData, SourcesView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** The sources of one topic, or the way to the sources of every topic. */
export function SourcesPage({ view, lists }: { view: SourcesView | undefined; lists: PageData['sourceLists'] }) {
  return view ? <Sources view={view} /> : <Lists lists={lists ?? []} />;
}

/** Every source a topic rests on, with its publisher and date, under the title it was published with. */
function Sources({ view }: { view: SourcesView }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('sources.title')}</h1>
      <p>
        <a href={pagePath(tag, view.topic)}>
          <SaidWords words={view.title} />
        </a>
      </p>
      <p className="s">{t('sources.lead')}</p>
      <ul className="sources" lang="en" dir="ltr">
        {view.sources.map(({ title, publisher, date, url, lang }) => (
          <li key={url}>
            <a href={url} rel="noreferrer" lang={lang}>
              {title}
            </a>
            {`, ${publisher}, ${date}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The lists stand once, in English: titles of sources are the same everywhere. */
function Lists({ lists }: { lists: NonNullable<PageData['sourceLists']> }) {
  const { t, dir } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('sources.all')}</h1>
      <p>{t('sources.allLead')}</p>
      <ul className="list">
        {lists.map(({ id, title, count }) => (
          <li key={id}>
            <a href={pagePath('en', sourcesId(id))} hrefLang="en">
              <span className="g">
                <b>
                  <SaidWords words={title} />
                </b>
                <span className="s">
                  <TextRun text={t('basis.sources', { count })} dir={dir} />
                </span>
              </span>
              <Icon name="chev" />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
